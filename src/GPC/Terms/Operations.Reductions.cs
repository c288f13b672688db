namespace GPC.Terms;

public static partial class Operations
{
    /// <summary>For every row, the sum over the clusters.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static PerRow SumOverClusters(Matrix x) =>
        new(Total(Of(x), values => values.OverClusters(Enumerable.Sum), values => values.OverClusters(LogSumExp)));

    /// <summary>For every row, the mean over the clusters.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static PerRow MeanOverClusters(Matrix x) => new(Scaled(SumOverClusters(x).Values, Of(x).Clusters!.Value));

    /// <summary>For every row, the largest value. Where several are largest, they share the derivative equally.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static PerRow MaxOverClusters(Matrix x) => new(Of(x).OverClusters(Enumerable.Max));

    /// <summary>For every cluster, the sum over the rows.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static PerCluster SumOverRows(Matrix x) =>
        new(Total(Of(x), values => values.OverRows(Enumerable.Sum), values => values.OverRows(LogSumExp)));

    /// <summary>For every cluster, the mean over the rows.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static PerCluster MeanOverRows(Matrix x) => new(Scaled(SumOverRows(x).Values, Of(x).Rows!.Value));

    /// <summary>The sum of all values.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static Real Sum(Matrix x) => Of(x).Elements.Sum();

    /// <summary>The sum over the rows.</summary>
    /// <param name="x">One value for each row.</param>
    public static Real Sum(PerRow x) => Of(x).Elements.Sum();

    /// <summary>The sum over the clusters.</summary>
    /// <param name="x">One value for each cluster.</param>
    public static Real Sum(PerCluster x) => Of(x).Elements.Sum();

    /// <summary>The mean of all values.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static Real Mean(Matrix x) => Of(x).Elements.Average();

    /// <summary>The mean over the rows.</summary>
    /// <param name="x">One value for each row.</param>
    public static Real Mean(PerRow x) => Of(x).Elements.Average();

    /// <summary>The mean over the clusters.</summary>
    /// <param name="x">One value for each cluster.</param>
    public static Real Mean(PerCluster x) => Of(x).Elements.Average();

    /// <summary>The number of rows, a constant.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static Real Rows(Matrix x) => (double)Of(x).Rows!.Value;

    /// <summary>The number of clusters, a constant.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static Real Clusters(Matrix x) => (double)Of(x).Clusters!.Value;

    static Values Total(Values x, Func<Values, Values> sum, Func<Values, Values> logSumExp) =>
        x.Logs is null ? sum(x) : sum(x) with { Logs = logSumExp(x.Log()).Elements };

    static Values Scaled(Values sum, int count) =>
        sum.Map(x => x / count) with
        {
            Logs = sum.Logs is null ? null : [.. sum.Logs.Select(x => x - Math.Log(count))],
        };

    static double LogSumExp(double[] x)
    {
        var largest = x.Max();
        return double.IsFinite(largest) ? largest + Math.Log(x.Sum(value => Math.Exp(value - largest))) : largest;
    }
}
