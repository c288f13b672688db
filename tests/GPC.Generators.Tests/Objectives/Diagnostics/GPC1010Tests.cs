using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>A failure mode that nothing penalises is a warning at the objective's name.</summary>
public class GPC1010Tests
{
    const string Uses = "static class Uses { static Objective Use() => O.Objective; }";

    [Fact]
    public void OfLogits() => Declared.FoundWith(
        Uses,
        """
        [Objective] static partial class [|O|] { [Term] static Scalar A(Logits z, Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z))); }
        """,
        "GPC1010 O: representation collapse is free: a density that is the same everywhere costs 0 less than one that tells the data from other points; add a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]",
        "GPC1010 O: cluster collapse is free: all points in one cluster costs 0 less than a balanced assignment; add a term against it, or accept it with [AcceptsCollapse(Collapse.Cluster, \"reason\")]");

    [Fact]
    public void OfOneView() => Declared.FoundWith(
        Uses,
        """
        [Objective] static partial class [|O|] { [Term] static Scalar A(Logits z, Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z)) + Mean(Entropy(Softmax(z))) - Entropy(MeanOverRows(Softmax(z))); }
        """,
        "GPC1010 O: permuting assignments is free: views of a point in different clusters costs 0 less than views that agree; add a term against it, or accept it with [AcceptsCollapse(Collapse.Permutation, \"reason\")]");

    [Fact]
    public void OfCodes() => Declared.FoundWith(
        Uses,
        """
        [Objective] static partial class [|O|] { [Term] static Scalar A(LogProbabilities z, Probabilities view, Probabilities codes) => Mean(CrossEntropy(codes, z)) + Mean(Square(view - codes)); }
        """,
        "GPC1010 O: representation collapse is free: a density that is the same everywhere costs 0 less than one that tells the data from other points; add a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]",
        "GPC1010 O: cluster collapse is free: all points in one cluster costs 0 less than a balanced assignment; add a term against it, or accept it with [AcceptsCollapse(Collapse.Cluster, \"reason\")]");

    [Fact]
    public void OfEqualEmbeddings() => Declared.FoundWith(
        Uses,
        """
        [Objective] [AcceptsCollapse(Collapse.Cluster, "none")] static partial class [|O|] { [Term] static Scalar A(Matrix a, Matrix b) => Mean(Square(a - b)); }
        """,
        "GPC1010 O: representation collapse is free: the same embedding for all points costs 0 less than embeddings that differ; add a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]");

    [Fact]
    public void OfEqualDimensions() => Declared.FoundWith(
        Uses,
        """
        [Objective] [AcceptsCollapse(Collapse.Cluster, "none")] static partial class [|O|]
        {
            [Term] static Scalar A(Matrix a, Matrix b) => Mean(Square(a - b)) + Mean(Max(1 - Sqrt(MeanOverRows(Square(a - MeanOverRows(a))) + 1e-4), 0));
        }
        """,
        "GPC1010 O: representation collapse is free: dimensions that are copies of one another costs 0 less than dimensions that don't correlate; add a term against it, or accept it with [AcceptsCollapse(Collapse.Representation, \"reason\")]");

    [Fact]
    public void Accepted() => Declared.Valid($"{Declared.Accept} [Objective] static partial class O {{ [Term] static Scalar A(Logits z, Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z))); }}");
}
