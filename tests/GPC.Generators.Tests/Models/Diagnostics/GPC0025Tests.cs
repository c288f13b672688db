using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A layer gets elements it can't take.</summary>
public class GPC0025Tests
{
    [Fact]
    public void NumbersForIndices() =>
        Mistakes.Found(
            """
            [Model, Input(20)]
            [Linear(20), [|Embedding(10, 8)|]]
            public sealed partial class Encoder;
            """,
            "GPC0025 Embedding(10, 8) expects indices, gets numbers: put it before all layers that compute"
        );

    [Fact]
    public void UsedModel() =>
        Mistakes.Found(
            """
            [Model, Input("length")]
            [Embedding(10, 8), Flatten, Linear("length")]
            public sealed partial class Words(int length);

            [Model, Input(20)]
            [Use<Words>, [|Use<Words>|]]
            public sealed partial class Encoder;
            """,
            "GPC0025 Words(length: 20) expects indices, gets numbers: put it before all layers that compute"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(20)]
            [Embedding(10, 8), Flatten, Linear(3)]
            public sealed partial class Encoder;
            """
        );
}
