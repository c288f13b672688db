using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A layer gets another size than it says.</summary>
public class GPC0021Tests
{
    [Fact]
    public void Linear() =>
        Mistakes.Found(
            """
            [Model, Input(32)]
            [Linear(10, InFeatures = [|64|])]
            public sealed partial class Encoder;
            """,
            "GPC0021 Linear(10, InFeatures = 64) expects 64 features, gets 32 (its input is (B, 32)): write InFeatures = 32, or leave "
                + "it out"
        );

    [Fact]
    public void OneMistakeHidesNoOther() =>
        Mistakes.Found(
            """
            [Model, Input(32)]
            [Linear(10, InFeatures = [|64|]), Linear(7), Linear(5, InFeatures = [|"2 * 5"|])]
            public sealed partial class Encoder;
            """,
            "GPC0021 Linear(10, InFeatures = 64) expects 64 features, gets 32 (its input is (B, 32)): write InFeatures = 32, or leave "
                + "it out",
            "GPC0021 Linear(5, InFeatures = \"2 * 5\") expects 10 features, gets 7 (its input is (B, 7)): write InFeatures = 7, or "
                + "leave it out"
        );

    [Fact]
    public void FlattenIsMissing() =>
        Mistakes.Found(
            """
            [Model, Input(1, 28, 28)]
            [Linear(10, InFeatures = [|784|])]
            public sealed partial class Encoder;
            """,
            "GPC0021 Linear(10, InFeatures = 784) expects 784 features, gets 28 (its input is (B, 1, 28, 28)): put Flatten before it, "
                + "or write InFeatures = 28, or leave it out"
        );

    [Fact]
    public void Channels() =>
        Mistakes.Found(
            """
            [Model, Input(1, 28, 28)]
            [Conv2d(8, 3, InChannels = [|3|]), BatchNorm2d(NumFeatures = [|4|]), LayerNorm(NormalizedShape = [|new[] { 8, 26, 28 }|])]
            public sealed partial class Encoder;
            """,
            "GPC0021 Conv2d(8, 3, InChannels = 3) expects 3 channels, gets 1 (its input is (B, 1, 28, 28)): write InChannels = 1, or "
                + "leave it out",
            "GPC0021 BatchNorm2d(NumFeatures = 4) expects 4 channels, gets 8 (its input is (B, 8, 26, 26)): write NumFeatures = 8, or "
                + "leave it out",
            "GPC0021 LayerNorm(NormalizedShape = [8, 26, 28]) expects last sizes 8, 26, 28, gets (B, 8, 26, 26): write NormalizedShape "
                + "= new[] { 8, 26, 26 }"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(32)]
            [Linear(10, InFeatures = 32), Linear("n", InFeatures = 10), Linear(3, InFeatures = "n")]
            public sealed partial class Encoder(int n);
            """
        );
}
