using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>A term depends on its inputs.</summary>
public class GPC1008Tests
{
    [Fact]
    public void OnSizesAlone() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real [|A|](Logits z) => Rows(z) * 2;
            }
            """,
            "GPC1008 Term 'A' is the same whatever the inputs are, so it has no gradient; let it depend on an input, or remove it"
        );

    [Fact]
    public void WithoutGradient() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real [|A|](Logits z) => Mean(StopGradient(z));
            }
            """,
            "GPC1008 Term 'A' is the same whatever the inputs are, so it has no gradient; let it depend on an input, or remove it"
        );

    [Fact]
    public void ANumber() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real [|A|](Logits z) => 1;
            }
            """,
            "GPC1008 Term 'A' is the same whatever the inputs are, so it has no gradient; let it depend on an input, or remove it"
        );
}
