using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A layer gets another size than it says.</summary>
public class GPC0021Tests
{
    [Fact]
    public void Linear() => Mistakes.Found(
        """
        [Model, Input(32)]
        [Linear(10, InFeatures = [|64|])]
        public sealed partial class Encoder;
        """,
        "GPC0021 Linear(10, InFeatures = 64) expects 64 features, gets 32 (its input is (B, 32)): write InFeatures = 32, or leave it out");

    [Fact]
    public void OneMistakeHidesNoOther() => Mistakes.Found(
        """
        [Model, Input(32)]
        [Linear(10, InFeatures = [|64|]), Linear(7), Linear(5, InFeatures = [|"2 * 5"|])]
        public sealed partial class Encoder;
        """,
        "GPC0021 Linear(10, InFeatures = 64) expects 64 features, gets 32 (its input is (B, 32)): write InFeatures = 32, or leave it out",
        "GPC0021 Linear(5, InFeatures = \"2 * 5\") expects 10 features, gets 7 (its input is (B, 7)): write InFeatures = 7, or leave it out");

    [Fact]
    public void Right() => Declare.Valid(
        """
        [Model, Input(32)]
        [Linear(10, InFeatures = 32), Linear("n", InFeatures = 10), Linear(3, InFeatures = "n")]
        public sealed partial class Encoder(int n);
        """);
}
