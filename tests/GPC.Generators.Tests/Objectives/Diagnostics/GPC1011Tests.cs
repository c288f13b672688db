using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>What the lint can't examine, it says, as an information at the objective's name.</summary>
public class GPC1011Tests
{
    const string Uses = "static class Uses { static Objective Use() => O.Objective; }";

    [Fact]
    public void ClustersOfEmbeddings() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] static partial class [|O|]
                { [Term] static Real A(Matrix a, Matrix b)
                    => Mean(Square(a - b)) + Sum(Square(Covariance(a))) - 2 * Sum(Diagonal(Covariance(a)));
                        static Matrix Covariance(Matrix x) => MatMul(Transpose(x - MeanOverRows(x)), x - MeanOverRows(x)) / Rows(x); }
            """,
            "GPC1011 O is not examined for Collapse.Cluster: its inputs are embeddings; clusters are made from them later"
        );

    [Fact]
    public void ANumberForEachPoint() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] static partial class [|O|] { [Term] static Real A(Logits z, PerRow r) => Mean(LogSumExp(z) * r); }
            """,
            "GPC1011 O is not examined for Collapse.Representation: what the numbers of 'r' mean for a point is not known",
            "GPC1011 O is not examined for Collapse.Cluster: what the numbers of 'r' mean for a point is not known",
            "GPC1011 O is not examined for Collapse.Permutation: what the numbers of 'r' mean for a point is not known"
        );

    [Fact]
    public void RowsThatAreClusters() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] [AcceptsCollapse(Collapse.Cluster, "none"), AcceptsCollapse(Collapse.Permutation, "none")]
            static partial class [|O|] { [Term] static Real A(Matrix x, Matrix y) => Mean(Square(MatMul(x, y))); }
            """,
            "GPC1011 O is not examined for Collapse.Representation: the rows of an input are the clusters of one, so they can't be points"
        );

    [Fact]
    public void NoPoints() =>
        Declared.FoundWith(
            Uses,
            """
            [Objective] [AcceptsCollapse(Collapse.Cluster, "none"), AcceptsCollapse(Collapse.Permutation, "none")]
            static partial class [|O|] { [Term] static Real A(PerCluster c) => Mean(Square(c)); }
            """,
            "GPC1011 O is not examined for Collapse.Representation: no input tells of points"
        );

    [Fact]
    public void Accepted() =>
        Declared.Valid(
            $"{Declared.Accept} [Objective] static partial class O {{ [Term] static Real A(Logits z, PerRow r) => Mean(LogSumExp(z) * "
                + "r); }"
        );
}
