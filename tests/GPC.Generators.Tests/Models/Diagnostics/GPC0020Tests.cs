using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A layer gets a shape it can't take.</summary>
public class GPC0020Tests
{
    [Fact]
    public void UsedModel() =>
        Mistakes.Found(
            """
            [Model, Input(3)]
            [Linear(3)]
            public sealed partial class Body;

            [Model, Input(4)]
            [[|Use<Body>|]]
            public sealed partial class Encoder;
            """,
            "GPC0020 Body expects (B, 3), gets (B, 4): put a layer before it that gives (B, 3), or change [Input] of Body"
        );

    [Fact]
    public void Shortcut() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("n")]
            public sealed partial class Body(int n);

            [Model, Input(5)]
            [Linear(3)]
            public sealed partial class Projection;

            [Model, Input(3)]
            [Residual<Body>(Shortcut = [|typeof(Projection)|])]
            public sealed partial class Encoder;
            """,
            "GPC0020 Projection expects (B, 5), gets (B, 3): put a layer before it that gives (B, 5), or change [Input] of Projection"
        );

    [Fact]
    public void Repeated() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("n * 2")]
            public sealed partial class Body(int n);

            [Model, Input(3)]
            [[|Repeat<Body>(2)|]]
            public sealed partial class Encoder;
            """,
            "GPC0020 Repeat<Body>(2) expects a model that gives the shape it gets, (B, 3), gets (B, 6): put [Use<Body>] before it for "
                + "the first, and repeat a model that keeps the shape"
        );

    [Fact]
    public void FlattenIsMissing() =>
        Mistakes.Found(
            """
            [Model, Input(192)]
            [Linear(3)]
            public sealed partial class Head;

            [Model, Input(3, 8, 8)]
            [ReLU, [|Use<Head>|]]
            public sealed partial class Encoder;
            """,
            "GPC0020 Head expects (B, 192), gets (B, 3, 8, 8): put Flatten before it"
        );

    [Fact]
    public void ImagesAndSequences() =>
        Mistakes.Found(
            """
            [Model, Input(3, 8, 8)]
            [Flatten, [|Conv2d(4, 3)|]]
            public sealed partial class First;

            [Model, Input(16, 10)]
            [[|BatchNorm2d|]]
            public sealed partial class Second;

            [Model, Input(3, 8, 8)]
            [[|ClassToken|]]
            public sealed partial class Third;

            [Model, Input(8)]
            [[|MultiheadSelfAttention(2)|]]
            public sealed partial class Fourth;

            [Model, Input(8)]
            [[|GlobalAvgPool|]]
            public sealed partial class Fifth;

            [Model, Input(8)]
            [[|Select(0)|]]
            public sealed partial class Sixth;
            """,
            "GPC0020 Conv2d(4, 3) expects (B, channels, height, width), gets (B, 192): images are needed here; move the layer before "
                + "Flatten, or put Reshape before it",
            "GPC0020 BatchNorm2d expects (B, channels, height, width), gets (B, 16, 10): a sequence has no height and width; use "
                + "BatchNorm1d, or put Reshape before it",
            "GPC0020 ClassToken expects (B, N, features), gets (B, 3, 8, 8): an image is not a sequence; put PatchEmbedding before it",
            "GPC0020 MultiheadSelfAttention(2) expects (B, N, features), gets (B, 8): put a layer before it that gives sequences, such "
                + "as PatchEmbedding or Embedding",
            "GPC0020 GlobalAvgPool expects (B, channels, height, width) or (B, channels, length), gets (B, 8): there is nothing to "
                + "average; leave it out, or put Reshape before it",
            "GPC0020 Select(0) expects (B, N, ...), gets (B, 8): a sample is one vector, from which no part can be selected"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input("n")]
            [Linear("n")]
            public sealed partial class Body(int n);

            [Model, Input(3)]
            [Use<Body>, Repeat<Body>(2), Residual<Body>(Shortcut = typeof(Body))]
            public sealed partial class Encoder;
            """
        );
}
