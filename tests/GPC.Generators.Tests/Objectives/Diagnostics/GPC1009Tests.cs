using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>Names of generated code are taken.</summary>
public class GPC1009Tests
{
    [Fact]
    public void ATerm() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real [|Total|](Logits z) => Mean(z);
                [Term] static Real A(Logits z) => Mean(z);
            }
            """,
            "GPC1009 'Total' is a name that generated code needs for itself; rename this term"
        );

    [Fact]
    public void AParameter() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits [|weights|]) => Mean(weights);
            }
            """,
            "GPC1009 'weights' is a name that generated code needs for itself; rename this parameter"
        );

    [Fact]
    public void AMember() =>
        Declared.FoundWith(
            Declared
                .Uses.Replace("Objective objective = O.Objective;", "", StringComparison.Ordinal)
                .Replace(" + objective.Terms.Count", "", StringComparison.Ordinal),
            """
            [Objective]
            static partial class O
            {
                const double [|Objective|] = 2;
                [Term] static Real A(Logits z) => Mean(z) * Objective;
            }
            """,
            "GPC1009 'Objective' is a name that generated code needs for itself; rename this member"
        );

    [Fact]
    public void TwoOptionsOfOneName() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z, double a = 1, double [|A|] = 2) => Mean(z) * a * A;
            }
            """,
            "GPC1009 'A' is a name that generated code needs for itself; rename this parameter"
        );

    [Fact]
    public void AMemberOfRecords() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z, double [|toArray|] = 1) => Mean(z) * toArray;
                [Term] static Real [|ToString|](Logits z) => Mean(z);
                [Term] static Real [|OWeights|](Logits z) => Mean(z);
                [Term] static Real [|Item3|](Logits z) => Mean(z);
            }
            """,
            "GPC1009 'toArray' is a name that generated code needs for itself; rename this parameter",
            "GPC1009 'ToString' is a name that generated code needs for itself; rename this term",
            "GPC1009 'OWeights' is a name that generated code needs for itself; rename this term",
            "GPC1009 'Item3' is a name that generated code needs for itself; rename this term"
        );

    [Fact]
    public void KeywordsAreNames() =>
        Declared.Valid(
            $"{Declared.Accept} [Objective] static partial class O {{ [Term] static Real @default(Logits @in, double @event = 1) => "
                + "Mean(@in) * @event; }"
        );
}
