namespace GPC.Generators.Objectives.Operations;

/// <summary>Numbers over rows and clusters; an axis of length one may be repeated.</summary>
sealed record Grid(int Rows, int Clusters, Func<int, int, double> At)
{
    public static Grid Of(double value) => new(1, 1, (_, _) => value);

    /// <summary>Computes every number now, and once.</summary>
    public Grid Computed()
    {
        var numbers = new double[Rows * Clusters];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = At(i / Clusters, i % Clusters);
        return new Grid(Rows, Clusters, (row, cluster) => numbers[((Rows == 1 ? 0 : row) * Clusters) + (Clusters == 1 ? 0 : cluster)]);
    }

    public static Grid Map(Grid a, Func<double, double> function) =>
        new Grid(a.Rows, a.Clusters, (row, cluster) => function(a.At(row, cluster))).Computed();

    public static Grid Zip(Grid a, Grid b, Func<double, double, double> function) =>
        new Grid(Math.Max(a.Rows, b.Rows), Math.Max(a.Clusters, b.Clusters), (row, cluster) =>
            function(a.At(row, cluster), b.At(row, cluster))
        ).Computed();

    public static Grid OverClusters(Grid a, int clusters, Func<double[], double> function) =>
        new Grid(a.Rows, 1, (row, _) => function([.. Enumerable.Range(0, clusters).Select(cluster => a.At(row, cluster))])).Computed();

    public static Grid OverRows(Grid a, int rows, Func<double[], double> function) =>
        new Grid(1, a.Clusters, (_, cluster) => function([.. Enumerable.Range(0, rows).Select(row => a.At(row, cluster))])).Computed();
}
