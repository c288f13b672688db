using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A number does not divide another.</summary>
public class GPC0023Tests
{
    [Fact]
    public void Groups() =>
        Mistakes.Found(
            """
            [Model, Input(6, 8, 8)]
            [Conv2d(8, 3, Groups = [|4|])]
            public sealed partial class OfTheInput;

            [Model, Input(6, 8, 8)]
            [Conv2d(8, 3, Groups = [|3|])]
            public sealed partial class OfTheOutput;

            [Model, Input(6, 8, 8)]
            [Conv2d(9, 4, Groups = 3, Padding = [|"same"|])]
            public sealed partial class OfTheKernel;
            """,
            "GPC0023 Conv2d(8, 3, Groups = 4) needs the input's channels to be a multiple of Groups, found 6 and 4: choose groups that "
                + "divide both numbers of channels",
            "GPC0023 Conv2d(8, 3, Groups = 3) needs outChannels to be a multiple of Groups, found 8 and 3: choose groups that divide "
                + "both numbers of channels",
            "GPC0023 Conv2d(9, 4, Groups = 3, Padding = \"same\") needs dilation * (kernelSize - 1) to be a multiple of 2 with Padding "
                + "= \"same\", found 3 and 2: choose an odd kernelSize, or give Padding a number"
        );

    [Fact]
    public void Heads() =>
        Mistakes.Found(
            """
            [Model, Input(16, 10)]
            [MultiheadSelfAttention([|4|])]
            public sealed partial class Encoder;
            """,
            "GPC0023 MultiheadSelfAttention(4) needs the features to be a multiple of numHeads, found 10 and 4: choose a number of "
                + "heads that divides the features"
        );

    [Fact]
    public void Patches() =>
        Mistakes.Found(
            """
            [Model, Input(3, 30, 30)]
            [PatchEmbedding(64, [|4|])]
            public sealed partial class Encoder;
            """,
            "GPC0023 PatchEmbedding(64, 4) needs the height to be a multiple of patchSize, found 30 and 4: choose a patch that divides "
                + "the image"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(6, 32, 32)]
            [Conv2d(9, 3, Groups = 3, Padding = "same"), PatchEmbedding(64, 4), MultiheadSelfAttention(4)]
            public sealed partial class Encoder;
            """
        );
}
