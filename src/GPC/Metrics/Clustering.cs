namespace GPC.Metrics;

/// <summary>
/// How well clusters agree with classes. Any whole numbers name them; names of clusters need not be those of the classes.
/// </summary>
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
        if (table.Rows.Length == 1 && table.Columns.Length == 1)
            return 1;
        if (table.Rows.Length == 1 || table.Columns.Length == 1)
            return 0;
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
        if (rows == columns && (rows == 0 || rows == all))
            return 1;
        var expected = rows * columns / all;
        return (together - expected) / ((rows + columns) / 2 - expected);
    }

    /// <summary>
    /// Clustering accuracy: the share of samples in the cluster of their class, under the best one-to-one matching of clusters and classes.
    /// </summary>
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
        return Enumerable
            .Range(0, columns.Length)
            .Where(row => columns[row] >= 0)
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
                if (count > 0)
                    sum += count / table.Total * Math.Log(count * table.Total / ((double)table.Rows[row] * table.Columns[column]));
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

/// <summary>How many samples two partitions put into each pair of groups.</summary>
sealed class ContingencyTable
{
    ContingencyTable(int[,] counts, int total, int[] rowNames, int[] columnNames)
    {
        (Counts, Total, RowNames, ColumnNames) = (counts, total, rowNames, columnNames);
        Rows = new int[counts.GetLength(0)];
        Columns = new int[counts.GetLength(1)];
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                Rows[row] += counts[row, column];
                Columns[column] += counts[row, column];
            }
        }
    }

    /// <summary>
    /// Samples in group <c>row</c> of the first and <c>column</c> of the second partition; groups without samples are not there.
    /// </summary>
    public int[,] Counts { get; }

    /// <summary>The number that names each group of the first partition.</summary>
    public int[] RowNames { get; }

    /// <summary>The number that names each group of the second partition.</summary>
    public int[] ColumnNames { get; }

    /// <summary>Sizes of the groups of the first partition.</summary>
    public int[] Rows { get; }

    /// <summary>Sizes of the groups of the second partition.</summary>
    public int[] Columns { get; }

    /// <summary>Number of samples.</summary>
    public int Total { get; }

    /// <summary>Counts the samples. Any whole numbers name the groups.</summary>
    /// <exception cref="ArgumentException">The lengths differ, or there is no sample.</exception>
    public static ContingencyTable Of(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"There are {first.Length} labels and {second.Length} clusters: give one of each for each sample.");
        if (first.IsEmpty)
            throw new ArgumentException("There are no labels: give one or more.");
        var (rows, columns) = (Numbered(first), Numbered(second));
        var counts = new int[rows.Count, columns.Count];
        for (var i = 0; i < first.Length; i++)
            counts[rows[first[i]], columns[second[i]]]++;
        return new(counts, first.Length, [.. rows.Keys], [.. columns.Keys]);
    }

    static Dictionary<int, int> Numbered(ReadOnlySpan<int> groups)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var group in groups)
            numbers.TryAdd(group, numbers.Count);
        return numbers;
    }
}

/// <summary>The linear assignment problem, solved by shortest augmenting paths (Jonker and Volgenant 1987) in cubic time.</summary>
public static class Assignment
{
    /// <summary>The one-to-one matching of rows and columns with the greatest sum of gains.</summary>
    /// <param name="gains">Gain of matching a row with a column; not necessarily square.</param>
    /// <returns>The column of each row, or -1 for a row without one. As many are matched as the shorter side has.</returns>
    public static int[] Best(int[,] gains)
    {
        ArgumentNullException.ThrowIfNull(gains);
        var (rows, columns) = (gains.GetLength(0), gains.GetLength(1));
        if (rows <= columns)
            return Match(rows, columns, (row, column) => -(double)gains[row, column]);
        var rowOf = Match(columns, rows, (column, row) => -(double)gains[row, column]);
        var matched = Enumerable.Repeat(-1, rows).ToArray();
        for (var column = 0; column < columns; column++)
            matched[rowOf[column]] = column;
        return matched;
    }

    // Rows and columns are counted from 1; column 0 holds the row that is being matched. At most as many rows as columns.
    static int[] Match(int rows, int columns, Func<int, int, double> cost)
    {
        var (rowPrice, columnPrice) = (new double[rows + 1], new double[columns + 1]);
        var (rowAt, before) = (new int[columns + 1], new int[columns + 1]);
        for (var row = 1; row <= rows; row++)
        {
            rowAt[0] = row;
            var end = ShortestPath(columns, cost, rowPrice, columnPrice, rowAt, before);
            for (; end != 0; end = before[end])
                rowAt[end] = rowAt[before[end]];
        }
        var matched = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowAt[column] != 0)
                matched[rowAt[column] - 1] = column - 1;
        }
        return matched;
    }

    // Goes from the unmatched row in column 0 to the nearest free column, and adapts the prices so that reduced costs stay at 0 or above.
    static int ShortestPath(int columns, Func<int, int, double> cost, double[] rowPrice, double[] columnPrice, int[] rowAt, int[] before)
    {
        var distance = Enumerable.Repeat(double.PositiveInfinity, columns + 1).ToArray();
        var done = new bool[columns + 1];
        var at = 0;
        do
        {
            done[at] = true;
            var (row, nearest, step) = (rowAt[at], -1, double.PositiveInfinity);
            for (var column = 1; column <= columns; column++)
            {
                if (done[column])
                    continue;
                var reduced = cost(row - 1, column - 1) - rowPrice[row] - columnPrice[column];
                if (reduced < distance[column])
                    (distance[column], before[column]) = (reduced, at);
                if (distance[column] < step)
                    (step, nearest) = (distance[column], column);
            }
            for (var column = 0; column <= columns; column++)
            {
                if (done[column])
                    (rowPrice[rowAt[column]], columnPrice[column]) = (rowPrice[rowAt[column]] + step, columnPrice[column] - step);
                else
                    distance[column] -= step;
            }
            at = nearest;
        } while (rowAt[at] != 0);
        return at;
    }
}
