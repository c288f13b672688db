using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>Layers need [Model].</summary>
public class GPC0007Tests
{
    [Fact]
    public void Layers() =>
        Mistakes.Found(
            """
            [Input(2)]
            [Linear(3)]
            public sealed partial class [|Encoder|];
            """,
            "GPC0007 Encoder has layers but no [Model], so nothing is generated for it: add [Model], or remove what belongs to it"
        );

    [Fact]
    public void Energy() =>
        Mistakes.Found(
            """
            [EnergyModel]
            public sealed partial class [|Encoder|];
            """,
            "GPC0007 Encoder has [EnergyModel] but no [Model], so nothing is generated for it: add [Model], or remove what belongs to it"
        );

    [Fact]
    public void Output() =>
        Mistakes.Found(
            """
            [Output<ClusterLogits>]
            public sealed partial class [|Encoder|];
            """,
            "GPC0007 Encoder has [Output] but no [Model], so nothing is generated for it: add [Model], or remove what belongs to it"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [Linear(3)]
            public sealed partial class Encoder;
            """
        );
}
