namespace GPC.Reports;

/// <summary>Makes long series short enough to draw.</summary>
static class Downsampling
{
    /// <summary>
    /// Rows of several columns that together look like all of them: the first, the last, and of each stretch of rows those with the
    /// smallest and the largest value of each column.
    /// </summary>
    /// <param name="columns">Columns of one length; values that are not finite are passed over.</param>
    /// <param name="limit">The most rows that are kept, at least 2 and 2 for each column.</param>
    /// <returns>Numbers of rows, ascending; all rows where they are not more than the limit.</returns>
    public static int[] Rows(IReadOnlyList<IReadOnlyList<double>> columns, int limit)
    {
        var count = columns.Count == 0 ? 0 : columns[0].Count;
        if (count <= limit)
            return [.. Enumerable.Range(0, count)];
        var stretches = (limit - 2) / (2 * columns.Count);
        var kept = new SortedSet<int> { 0, count - 1 };
        for (var stretch = 0; stretch < stretches; stretch++)
        {
            var (from, to) = ((int)((long)count * stretch / stretches), (int)((long)count * (stretch + 1) / stretches));
            foreach (var column in columns)
                kept.UnionWith(Extremes(column, from, to));
        }
        return [.. kept];
    }

    static int[] Extremes(IReadOnlyList<double> column, int from, int to)
    {
        var (least, most) = (-1, -1);
        for (var row = from; row < to; row++)
        {
            if (!double.IsFinite(column[row]))
                continue;
            if (least < 0 || column[row] < column[least])
                least = row;
            if (most < 0 || column[row] > column[most])
                most = row;
        }
        return least < 0 ? [] : [least, most];
    }
}
