namespace GPC.Metrics;

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

    /// <summary>Samples in group <c>row</c> of the first and <c>column</c> of the second partition; groups without samples are not there.</summary>
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
        if (first.IsEmpty) throw new ArgumentException("There are no labels: give one or more.");
        var (rows, columns) = (Numbered(first), Numbered(second));
        var counts = new int[rows.Count, columns.Count];
        for (var i = 0; i < first.Length; i++) counts[rows[first[i]], columns[second[i]]]++;
        return new(counts, first.Length, [.. rows.Keys], [.. columns.Keys]);
    }

    static Dictionary<int, int> Numbered(ReadOnlySpan<int> groups)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var group in groups) numbers.TryAdd(group, numbers.Count);
        return numbers;
    }
}
