using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A layer gets a shape it can't take.</summary>
public class GPC0020Tests
{
    [Fact]
    public void UsedModel() => Mistakes.Found(
        """
        [Model, Input(3)]
        [Linear(3)]
        public sealed partial class Body;

        [Model, Input(4)]
        [[|Use<Body>|]]
        public sealed partial class Encoder;
        """,
        "GPC0020 Body expects (B, 3), gets (B, 4): put a layer before it that gives (B, 3), or change [Input] of Body");

    [Fact]
    public void Shortcut() => Mistakes.Found(
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
        "GPC0020 Projection expects (B, 5), gets (B, 3): put a layer before it that gives (B, 5), or change [Input] of Projection");

    [Fact]
    public void Repeated() => Mistakes.Found(
        """
        [Model, Input("n")]
        [Linear("n * 2")]
        public sealed partial class Body(int n);

        [Model, Input(3)]
        [[|Repeat<Body>(2)|]]
        public sealed partial class Encoder;
        """,
        "GPC0020 Repeat<Body>(2) expects a model that gives the shape it gets, (B, 3), gets (B, 6): put [Use<Body>] before it for the first, and repeat a model that keeps the shape");

    [Fact]
    public void Right() => Declare.Valid(
        """
        [Model, Input("n")]
        [Linear("n")]
        public sealed partial class Body(int n);

        [Model, Input(3)]
        [Use<Body>, Repeat<Body>(2), Residual<Body>(Shortcut = typeof(Body))]
        public sealed partial class Encoder;
        """);
}
