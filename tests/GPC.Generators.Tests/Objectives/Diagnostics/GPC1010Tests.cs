using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>A failure mode that nothing penalises is a warning at the objective's name.</summary>
public class GPC1010Tests
{
    const string Uses = "static class Uses { static Objective Use() => O.Objective; }";

    [Fact]
    public void OfLogits() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] static partial class [|O|]
                { [Term] static Real A(Logits z, Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z))); }
            """,
            "GPC1010 O: nothing penalises representation collapse: giving all points the same density does not raise the objective; add "
                + "a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]",
            "GPC1010 O: nothing penalises cluster collapse: putting all points in one cluster does not raise the objective; add a term "
                + "against it, or accept it with [AcceptsCollapse(Collapse.Cluster, \"reason\")]"
        );

    [Fact]
    public void OfOneView() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] static partial class [|O|]
                { [Term] static Real A(Logits z, Logits model)
                    => Mean(LogSumExp(model)) - Mean(LogSumExp(z)) + Mean(Entropy(Softmax(z))) - Entropy(MeanOverRows(Softmax(z))); }
            """,
            "GPC1010 O: nothing penalises permuted assignments: putting the views of a point in different clusters does not raise the "
                + "objective; add a term against it, or accept it with [AcceptsCollapse(Collapse.Permutation, \"reason\")]"
        );

    [Fact]
    public void OfCodes() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] static partial class [|O|]
                { [Term] static Real A(LogProbabilities z, Probabilities view, Probabilities codes)
                    => Mean(CrossEntropy(codes, z)) + Mean(Square(view - codes)); }
            """,
            "GPC1010 O: nothing penalises representation collapse: giving all points the same density does not raise the objective; add "
                + "a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]",
            "GPC1010 O: nothing penalises cluster collapse: putting all points in one cluster does not raise the objective; add a term "
                + "against it, or accept it with [AcceptsCollapse(Collapse.Cluster, \"reason\")]"
        );

    [Fact]
    public void OfEqualEmbeddings() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] [AcceptsCollapse(Collapse.Cluster, "none")] static partial class [|O|]
                { [Term] static Real A(Matrix a, Matrix b) => Mean(Square(a - b)); }
            """,
            "GPC1010 O: nothing penalises representation collapse: giving all points the same embedding does not raise the objective; "
                + "add a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]"
        );

    [Fact]
    public void OfEqualDimensions() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] [AcceptsCollapse(Collapse.Cluster, "none")] static partial class [|O|]
            {
                [Term] static Real A(Matrix a, Matrix b)
                    => Mean(Square(a - b)) + Mean(Max(1 - Sqrt(MeanOverRows(Square(a - MeanOverRows(a))) + 1e-4), 0));
            }
            """,
            "GPC1010 O: nothing penalises representation collapse: making all dimensions copies of one does not raise the objective; "
                + "add a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]"
        );

    [Fact]
    public void Accepted() =>
        Declared.Valid(
            $"{Declared.Accept} [Objective] static partial class O {{ [Term] static Real A(Logits z, Logits view) => "
                + "Mean(CrossEntropy(Softmax(view), LogSoftmax(z))); }"
        );
}
