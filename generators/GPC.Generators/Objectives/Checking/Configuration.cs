using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Objectives.Checking;

/// <summary>
/// A state of a model, as the numbers that it gives to the inputs of an objective. The healthy one is balanced, certain, and the same in
/// both views.
/// </summary>
/// <param name="Second">Which point is at a row in the views after the first; in the first it is the row's own.</param>
/// <param name="Cluster">Which cluster a point has.</param>
/// <param name="Contrast">How much more likely the data are than other points, in logarithms.</param>
/// <param name="Embedding">The number in a dimension of a point's embedding.</param>
sealed record Configuration(Func<int, int> Second, Func<int, int> Cluster, double Contrast, Func<int, int, double> Embedding)
{
    public const int Clusters = 4;
    public const int Rows = 2 * Clusters;
    const double Certain = 30;

    public static Configuration Healthy { get; } = new(point => point, point => point % Clusters, 5, Orthogonal);

    static double LogSum => Math.Log(Math.Exp(Certain) + Clusters - 1);

    /// <summary>The numbers of an input.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="isFirst">Whether it is of the first view.</param>
    /// <param name="isData">Whether its points are the data, not others.</param>
    public Grid Of(Kind kind, bool isFirst, bool isData)
    {
        return kind switch
        {
            Kind.PerCluster => Grid.Of(1.0 / Clusters),
            Kind.Matrix => Over((point, dimension) => Embedding(point, dimension)),
            Kind.Logits => Over((point, cluster) => (isData ? Contrast : 0) + Logit(point, cluster)),
            Kind.LogProbabilities => Over((point, cluster) => Logit(point, cluster) - LogSum),
            _ => Over((point, cluster) => Math.Exp(Logit(point, cluster) - LogSum)),
        };

        Grid Over(Func<int, int, double> value) =>
            new Grid(Rows, Clusters, (row, column) => value(isFirst ? row : Second(row), column)).Computed();
    }

    double Logit(int point, int cluster) => Cluster(point) == cluster ? Certain : 0;

    // Dimensions of mean zero and variance one that don't correlate: signs of Walsh's functions.
    static double Orthogonal(int point, int dimension)
    {
        var common = point % Rows & (dimension + 1);
        return (common ^ (common >> 1) ^ (common >> 2)) % 2 == 0 ? 1 : -1;
    }
}
