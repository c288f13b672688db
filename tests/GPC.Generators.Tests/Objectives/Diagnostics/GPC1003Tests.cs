using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>What the term language can't express is underlined, no more and no less.</summary>
public class GPC1003Tests
{
    [Fact]
    public void AMember() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => Mean(z) / [|z.Rows|];
            }
            """,
            "GPC1003 'z.Rows' can't be compiled into an objective; terms consist of arithmetic, the functions of GPC.Terms.Operations, "
                + "constants, parameters, locals, and static helper methods of 'O'"
        );

    [Fact]
    public void AnotherFunction() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z, double a = 1) => Mean(z) * [|Math.Sqrt(2.5 * a)|];
            }
            """,
            "GPC1003 'Math.Sqrt(2.5 * a)' can't be compiled into an objective; terms consist of arithmetic, the functions of "
                + "GPC.Terms.Operations, constants, parameters, locals, and static helper methods of 'O'"
        );

    [Fact]
    public void AStatement() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term]
                static Real A(Logits z)
                {
                    [|_ = z;|]
                    return Mean(z);
                }
            }
            """,
            "GPC1003 This statement can't be compiled into an objective; terms consist of arithmetic, the functions of "
                + "GPC.Terms.Operations, constants, parameters, locals, and static helper methods of 'O'"
        );

    [Fact]
    public void AChoice() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z, double a = 1) => [|a > 1 ? Mean(z) : -Mean(z)|];
            }
            """,
            "GPC1003 'a > 1 ? Mean(z) : -Mean(z)' can't be compiled into an objective; terms consist of arithmetic, the functions of "
                + "GPC.Terms.Operations, constants, parameters, locals, and static helper methods of 'O'"
        );

    [Fact]
    public void InAHelper() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => Half(z);
                static Real Half(Logits z) => [|Other.Mean(z)|] / 2;
            }
            static class Other { public static Real Mean(Logits z) => Operations.Mean(z); }
            """,
            "GPC1003 'Other.Mean(z)' can't be compiled into an objective; terms consist of arithmetic, the functions of "
                + "GPC.Terms.Operations, constants, parameters, locals, and static helper methods of 'O'"
        );

    [Fact]
    public void AField() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                static readonly double factor = 2;
                [Term] static Real A(Logits z) => [|factor|] * Mean(z);
            }
            """,
            "GPC1003 'factor' can't be compiled into an objective; terms consist of arithmetic, the functions of GPC.Terms.Operations, "
                + "constants, parameters, locals, and static helper methods of 'O'"
        );

    [Fact]
    public void EachOnce() =>
        Declared.FoundWith(
            Declared.Uses.Replace("(logits)", "(logits).B", StringComparison.Ordinal),
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => Mean(z) / [|z.Rows|];
                [Term] static Real B(Logits z) => Mean(z) / [|z.Clusters|];
            }
            """,
            "GPC1003 'z.Rows' can't be compiled into an objective; terms consist of arithmetic, the functions of GPC.Terms.Operations, "
                + "constants, parameters, locals, and static helper methods of 'O'",
            "GPC1003 'z.Clusters' can't be compiled into an objective; terms consist of arithmetic, the functions of "
                + "GPC.Terms.Operations, constants, parameters, locals, and static helper methods of 'O'"
        );
}
