using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>An option has one default.</summary>
public class GPC1006Tests
{
    [Fact]
    public void WithoutADefault() =>
        Declared.FoundWith(
            Declared.Uses.Replace("{ A = 2 }", "{ A = 2 }, new OOptions { A = 3 }", StringComparison.Ordinal),
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z, double [|a|]) => Mean(z) * a;
            }
            """,
            "GPC1006 Option 'a' has no default; every 'double' parameter of a term needs a default value, the same in all terms of 'O'"
        );

    [Fact]
    public void TwoDefaults() =>
        Declared.FoundWith(
            Declared.Uses.Replace("(logits)", "(logits).B", StringComparison.Ordinal),
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z, double a = 1) => Mean(z) * a;
                [Term] static Real B(Logits z, double [|a|] = 2) => Mean(z) * a;
            }
            """,
            "GPC1006 Option 'a' has another default in an earlier term; every 'double' parameter of a term needs a default value, the "
                + "same in all terms of 'O'"
        );
}
