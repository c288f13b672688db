using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// VICReg (arXiv 2105.04906) on embeddings, rows x dimensions, of two views; its paper weighs invariance and variance 25, covariance 1.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Cluster, "Clusters are made from the embeddings later.")]
public static partial class VicReg
{
    /// <summary>Mean squared distance between the views.</summary>
    [Term]
    static Real Invariance([View] Matrix a, [View] Matrix b) => Mean(Square(a - b));

    /// <summary>How far the standard deviation of each dimension is below one.</summary>
    [Term]
    static Real Variance(Matrix a, Matrix b) => (Spread(a) + Spread(b)) / 2;

    /// <summary>Squared covariances of different dimensions, for each dimension.</summary>
    [Term]
    static Real Covariance(Matrix a, Matrix b) => OffDiagonal(a) + OffDiagonal(b);

    static Real Spread(Matrix x) => Mean(Max(1 - Sqrt((SumOverRows(Square(Centered(x))) / (Rows(x) - 1)) + 1e-4), 0));

    static Real OffDiagonal(Matrix x)
    {
        var covariance = MatMul(Transpose(Centered(x)), Centered(x)) / (Rows(x) - 1);
        return (Sum(Square(covariance)) - Sum(Square(Diagonal(covariance)))) / Clusters(x);
    }

    static Matrix Centered(Matrix x) => x - MeanOverRows(x);
}
