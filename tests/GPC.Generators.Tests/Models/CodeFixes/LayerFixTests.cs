using GPC.Generators.CodeFixes.Models;
using Xunit;

namespace GPC.Generators.Tests.Models.CodeFixes;

/// <summary>Fixes of layers.</summary>
public class LayerFixTests
{
    [Fact]
    public void Size() =>
        Fixes.First<WriteSizeFix>(
            """
            [Model, Input(32)]
            [Linear(10, InFeatures = 4 * 16, Bias = false)]
            public sealed partial class Encoder;
            """,
            """
            [Model, Input(32)]
            [Linear(10, InFeatures = 32, Bias = false)]
            public sealed partial class Encoder;
            """
        );

    [Fact]
    public void Sizes() =>
        Fixes.All<WriteSizeFix>(
            "GPC0021",
            """
            [Model, Input("n * 2", 8, 8)]
            [Conv2d(16, 3, InChannels = "n * 3"), Flatten, Linear(10, InFeatures = 16), Linear(5, InFeatures = "9")]
            public sealed partial class Encoder(int n);
            """,
            """
            [Model, Input("n * 2", 8, 8)]
            [Conv2d(16, 3, InChannels = "2 * n"), Flatten, Linear(10, InFeatures = 576), Linear(5, InFeatures = 10)]
            public sealed partial class Encoder(int n);
            """
        );

    [Fact]
    public void FlattenBeforeAUsedModel() =>
        Fixes.First<AddLayerFix>(
            """
            [Model, Input(192)]
            [Linear(3)]
            public sealed partial class Head;

            [Model, Input(3, 8, 8)]
            [ReLU]
            [Use<Head>, L2Normalize]
            public sealed partial class Encoder;
            """,
            """
            [Model, Input(192)]
            [Linear(3)]
            public sealed partial class Head;

            [Model, Input(3, 8, 8)]
            [ReLU]
            [Flatten, Use<Head>, L2Normalize]
            public sealed partial class Encoder;
            """
        );

    [Fact]
    public void FlattenBeforeALayerThatStatesItsInput() =>
        Fixes.First<AddLayerFix>(
            """
            [Model, Input(1, 28, 28)]
            [GPC.Layers.Linear(10, InFeatures = 784)]
            public sealed partial class Encoder;
            """,
            """
            [Model, Input(1, 28, 28)]
            [GPC.Layers.Flatten, GPC.Layers.Linear(10, InFeatures = 784)]
            public sealed partial class Encoder;
            """
        );

    [Fact]
    public void NoFlattenWhereItDoesNotHelp() =>
        Fixes.None<AddLayerFix>(
            """
            [Model, Input(100)]
            [Linear(3)]
            public sealed partial class Head;

            [Model, Input(3, 8, 8)]
            [Use<Head>]
            public sealed partial class Encoder;
            """
        );
}
