namespace GPC.Reports;

/// <summary>How many samples of each class are in each cluster.</summary>
static class Contingency
{
    const int MaxRows = 20;

    /// <summary>The table; nothing where it would be too large to read.</summary>
    public static Html Table(int[] clusters, int[] classes)
    {
        int[] rows = [.. classes.Distinct().Order()],
            columns = [.. clusters.Distinct().Order()];
        if (rows.Length > MaxRows || columns.Length > MaxRows)
            return Html.Nothing;
        var counts = classes.Zip(clusters).GroupBy(pair => pair).ToDictionary(group => group.Key, group => group.Count());
        var sizes = classes.CountBy(one => one).ToDictionary();
        var caption = Html.Of($"Classes and clusters <small>test samples of each class in each cluster</small>");
        return Html.Of(
            $"""
            <figure class="tables"><figcaption>{caption}</figcaption><div class="scroll plain"><table class="counts">
            <thead><tr><th></th>{columns.Select(column => Html.Of($"""<th class="number">{column}</th>"""))}</tr></thead>
            {rows.Select(row => Html.Of($"<tr><th>class {row}</th>{columns.Select(column => CellOf(row, column))}</tr>"))}
            </table></div></figure>
            """
        );

        Html CellOf(int row, int column) => Cell(counts.GetValueOrDefault((row, column)), sizes[row]);
    }

    static Html Cell(int count, int size) =>
        Html.Of($"""<td class="number shade" style="--share: {(double)count / size:F3}">{count}</td>""");
}
