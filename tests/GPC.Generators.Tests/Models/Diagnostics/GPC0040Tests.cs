using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A role does not fit.</summary>
public class GPC0040Tests
{
    [Fact]
    public void LogitsOfAnImage() =>
        Mistakes.Found(
            """
            [Model, Input(3, 8, 8), [|Output<ClusterLogits>|]]
            [ReLU]
            public sealed partial class Encoder;
            """,
            "GPC0040 The output (B, 3, 8, 8) of Encoder can't be logits: logits are (B, clusters); end with Flatten and Linear or "
                + "Prototypes"
        );

    [Fact]
    public void OwnRole() =>
        Mistakes.Found(
            """
            public readonly record struct Prices(torch.Tensor Tensor) : IRole<Prices>
            {
                public static Prices Create(torch.Tensor tensor) => new(tensor);
            }

            [Model, Input(3), [|Output<Prices>|]]
            [ReLU]
            public sealed partial class Encoder;
            """,
            "GPC0040 Prices can't be the role of a model's output: write Samples, Embeddings or ClusterLogits"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(3), Output<ClusterLogits>]
            [ReLU]
            public sealed partial class Encoder;
            """
        );
}
