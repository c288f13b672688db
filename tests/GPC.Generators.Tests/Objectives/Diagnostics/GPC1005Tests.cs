using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>Helpers are not recursive.</summary>
public class GPC1005Tests
{
    [Fact]
    public void AHelper() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => B(z);
                static Real B(Logits z) => Mean(z) + [|B(z)|];
            }
            """,
            "GPC1005 'B' calls itself; terms are written out in full when they are compiled, so helpers can't be recursive"
        );

    [Fact]
    public void ATerm() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => Mean(z) + [|A(z)|];
            }
            """,
            "GPC1005 'A' calls itself; terms are written out in full when they are compiled, so helpers can't be recursive"
        );

    [Fact]
    public void ThroughAnother() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => B(z);
                static Real B(Logits z) => C(z);
                static Real C(Logits z) => Mean(z) + [|B(z)|];
            }
            """,
            "GPC1005 'B' calls itself; terms are written out in full when they are compiled, so helpers can't be recursive"
        );
}
