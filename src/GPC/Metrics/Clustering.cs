namespace GPC.Metrics;

/// <summary>How well clusters agree with classes. Any whole numbers name them; names of clusters need not be those of the classes.</summary>
/// <remarks>Every member throws <see cref="ArgumentException"/> when there are not as many clusters as labels, or none.</remarks>
public static class Clustering
{
    /// <summary>Normalised mutual information: mutual information over the mean of the two entropies, as in scikit-learn.</summary>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="clusters">The cluster of each sample.</param>
    /// <returns>0 for independent partitions to 1 for equal ones. Where one of them has a single group: 1 if both have, else 0.</returns>
    public static double NormalizedMutualInformation(ReadOnlySpan<int> labels, ReadOnlySpan<int> clusters)
    {
        var table = ContingencyTable.Of(labels, clusters);
        if (table.Rows.Length == 1 && table.Columns.Length == 1) return 1;
        if (table.Rows.Length == 1 || table.Columns.Length == 1) return 0;
        return Math.Clamp(MutualInformation(table) / ((Entropy(table.Rows) + Entropy(table.Columns)) / 2), 0, 1);
    }

    /// <summary>Rand index adjusted for chance: how many pairs of samples are together in both or apart in both.</summary>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="clusters">The cluster of each sample.</param>
    /// <returns>1 for equal partitions, 0 in the mean over random ones, at least -0.5.</returns>
    public static double AdjustedRandIndex(ReadOnlySpan<int> labels, ReadOnlySpan<int> clusters)
    {
        var table = ContingencyTable.Of(labels, clusters);
        var together = table.Counts.Cast<int>().Sum(Pairs);
        var (rows, columns, all) = (table.Rows.Sum(Pairs), table.Columns.Sum(Pairs), Pairs(table.Total));
        // Equal in what chance could do: all in one group, or each sample alone, in both.
        if (rows == columns && (rows == 0 || rows == all)) return 1;
        var expected = rows * columns / all;
        return (together - expected) / ((rows + columns) / 2 - expected);
    }

    /// <summary>Clustering accuracy: the share of samples in the cluster of their class, under the best one-to-one matching of clusters and classes.</summary>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="clusters">The cluster of each sample.</param>
    /// <returns>From 0 to 1. Clusters beyond the number of classes match none.</returns>
    public static double Accuracy(ReadOnlySpan<int> labels, ReadOnlySpan<int> clusters)
    {
        var table = ContingencyTable.Of(labels, clusters);
        var columns = Assignment.Best(table.Counts);
        return columns.Select((column, row) => column < 0 ? 0 : table.Counts[row, column]).Sum() / (double)table.Total;
    }

    /// <summary>The one-to-one matching of clusters and classes under which most samples are in the cluster of their class.</summary>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="clusters">The cluster of each sample.</param>
    /// <returns>The class of each matched cluster.</returns>
    public static IReadOnlyDictionary<int, int> Match(ReadOnlySpan<int> labels, ReadOnlySpan<int> clusters)
    {
        var table = ContingencyTable.Of(labels, clusters);
        var columns = Assignment.Best(table.Counts);
        return Enumerable.Range(0, columns.Length).Where(row => columns[row] >= 0)
            .ToDictionary(row => table.ColumnNames[columns[row]], row => table.RowNames[row]);
    }

    /// <summary>Purity: the share of samples in their cluster's most frequent class. It never falls when clusters are split.</summary>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="clusters">The cluster of each sample.</param>
    /// <returns>Above 0, at most 1.</returns>
    public static double Purity(ReadOnlySpan<int> labels, ReadOnlySpan<int> clusters)
    {
        var table = ContingencyTable.Of(labels, clusters);
        var right = 0;
        for (var column = 0; column < table.Columns.Length; column++)
            right += Enumerable.Range(0, table.Rows.Length).Max(row => table.Counts[row, column]);
        return (double)right / table.Total;
    }

    static double MutualInformation(ContingencyTable table)
    {
        var sum = 0.0;
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < table.Columns.Length; column++)
            {
                double count = table.Counts[row, column];
                if (count > 0) sum += count / table.Total * Math.Log(count * table.Total / ((double)table.Rows[row] * table.Columns[column]));
            }
        }
        return sum;
    }

    static double Entropy(int[] sizes)
    {
        double total = sizes.Sum();
        return -sizes.Sum(size => size / total * Math.Log(size / total));
    }

    static double Pairs(int count) => count * (count - 1.0) / 2;
}
