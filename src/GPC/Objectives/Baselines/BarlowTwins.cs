using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// Barlow Twins (arXiv 2103.03230) on embeddings, rows x dimensions, of two views: their correlation should be the identity.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Cluster, "Clusters are made from the embeddings later.")]
public static partial class BarlowTwins
{
    /// <summary>How far the correlations of equal dimensions are from one.</summary>
    [Term]
    static Real OnDiagonal([View] Matrix a, [View] Matrix b) => Sum(Square(1 - Diagonal(Correlation(a, b))));

    /// <summary>Squared correlations of different dimensions, times a factor.</summary>
    [Term]
    static Real OffDiagonal(Matrix a, Matrix b, double factor = 0.0051)
    {
        var correlation = Correlation(a, b);
        return factor * (Sum(Square(correlation)) - Sum(Square(Diagonal(correlation))));
    }

    static Matrix Correlation(Matrix a, Matrix b) => MatMul(Transpose(Standardized(a)), Standardized(b)) / Rows(a);

    static Matrix Standardized(Matrix x) => Centered(x) / Sqrt(MeanOverRows(Square(Centered(x))) + 1e-5);

    static Matrix Centered(Matrix x) => x - MeanOverRows(x);
}
