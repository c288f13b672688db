using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>A term is a static method from inputs and options to a scalar.</summary>
public class GPC1004Tests
{
    [Fact]
    public void OfAnotherType() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static PerRow [|A|](Logits z) => LogSumExp(z);
            }
            """,
            "GPC1004 Term 'A': it returns 'PerRow'; a term returns GPC.Terms.Real"
        );

    [Fact]
    public void Generic() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real [|A|]<T>(Logits z) => Mean(z);
            }
            """,
            "GPC1004 Term 'A': it has type parameters; a term has none"
        );

    [Fact]
    public void WithoutInputs() =>
        Declared.FoundWith(
            Declared.Uses.Replace("(logits)", "(logits).B", StringComparison.Ordinal),
            """
            [Objective]
            static partial class O
            {
                [Term] static Real [|A|]() => 1;
                [Term] static Real B(Logits z) => Mean(z);
            }
            """,
            "GPC1004 Term 'A': it has no parameters; a term has at least one input"
        );

    [Fact]
    public void AWholeNumber() =>
        Declared.FoundWith(
            Declared.Uses.Replace("{ A = 2 }", "{ A = 2 }, new OOptions { N = 3 }", StringComparison.Ordinal),
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z, int [|n|]) => Mean(z) * n;
            }
            """,
            "GPC1004 Term 'A': parameter 'n' is 'Int32'; inputs are Logits, Probabilities, LogProbabilities, Matrix, PerRow or "
                + "PerCluster, options are double"
        );

    [Fact]
    public void ATensor() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(TorchSharp.torch.Tensor [|z|]) => 1;
            }
            """,
            "GPC1004 Term 'A': parameter 'z' is 'Tensor'; inputs are Logits, Probabilities, LogProbabilities, Matrix, PerRow or "
                + "PerCluster, options are double"
        );

    [Fact]
    public void ByReference() =>
        Declared.Found(
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(in Logits [|z|]) => Mean(z);
            }
            """,
            "GPC1004 Term 'A': parameter 'z' is 'in Logits'; inputs are Logits, Probabilities, LogProbabilities, Matrix, PerRow or "
                + "PerCluster, options are double"
        );

    [Fact]
    public void TwoOfOneName() =>
        Declared.FoundWith(
            "static class Uses { static double Use(TorchSharp.torch.Tensor a) => O.Evaluate(a, a, new OWeights { A = 2 }).A; }",
            """
            [Objective]
            static partial class O
            {
                [Term] static Real A(Logits z) => Mean(z);
                [Term] static Real [|A|](Matrix x) => Mean(x);
            }
            """,
            "GPC1004 Term 'A': another term has this name; each needs its own"
        );

    [Fact]
    public void NotStatic() =>
        Declared.Found(
            """
            [Objective]
            partial class [|O|]
            {
                [Term] Real [|A|](Logits z) => Mean(z);
            }
            """,
            "GPC1001 'O' is declared as 'partial class'; an objective is a 'static partial class' without type parameters, and the "
                + "types around it are partial too",
            "GPC1004 Term 'A': make it static"
        );

    [Fact]
    public void AWeightBelowZero() =>
        Declared.Found(
            "[Objective] static partial class O { [Term(Weight = -1)] static Real [|A|](Logits z) => Mean(z); }",
            "GPC1004 Term 'A': its weight is -1; a weight is a number of at least 0"
        );

    [Fact]
    public void TwoTermsWithOneNameInJson() =>
        Declared.FoundWith(
            "",
            "[Objective] static partial class O { [Term] static Real A(Logits z) => Mean(z); [Term] static Real [|a|](Logits z) => "
                + "Mean(z); }",
            "GPC1004 Term 'a': its weight and that of 'A' have one name in JSON; rename one of the two"
        );
}
