using System.Text.Json.Nodes;

namespace GPC.Reports;

/// <summary>Curves over the steps of a run. Curves of one run move their cursors and zoom together.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Note">A few words more.</param>
sealed record CurveChart(int Run, string Title, string Note = "")
{
    const int MaxRows = 2_000;

    /// <summary>A curve.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="From">Where its numbers are.</param>
    /// <param name="Column">Their name there.</param>
    /// <param name="IsMeasured">Whether it was measured now and then, so that its points are marked.</param>
    public sealed record Curve(string Name, Columns From, string Column, bool IsMeasured = false);

    /// <summary>Limits of the vertical axis; those of the numbers where there are none, or one is not a number.</summary>
    public (double Min, double Max)? Range { get; init; }

    /// <summary>The chart with those of the curves that have numbers; nothing where none has.</summary>
    public Html Draw(ChartList charts, params IReadOnlyList<Curve> curves)
    {
        var drawn = curves.Where(curve => curve.From.Has(curve.Column)).ToList();
        if (drawn.Count == 0)
            return Html.Nothing;
        var kept = drawn
            .GroupBy(curve => curve.From)
            .ToDictionary(group => group.Key, group => Downsampling.Rows([.. group.Select(curve => curve.From[curve.Column])], MaxRows));
        double[] steps = [.. kept.SelectMany(one => one.Value.Select(row => one.Key.Steps[row])).Distinct().Order()];
        var places = steps.Select((step, place) => (step, place)).ToDictionary(one => one.step, one => one.place);
        return charts.Add(
            Title,
            Note,
            new JsonObject
            {
                ["kind"] = "curves",
                ["sync"] = $"run{Run}",
                ["range"] = Range is var (least, most) ? ChartList.Numbers([least, most]) : null,
                ["x"] = new JsonArray([.. steps.Select(step => JsonValue.Create(step))]), // Every digit: there may be millions.
                ["curves"] = new JsonArray([
                    .. drawn.Select(curve => new JsonObject
                    {
                        ["name"] = curve.Name,
                        ["measured"] = curve.IsMeasured,
                        ["y"] = ChartList.Numbers(Placed(curve, kept[curve.From], places)),
                    }),
                ]),
            }
        );
    }

    static double[] Placed(Curve curve, int[] rows, Dictionary<double, int> places)
    {
        var (y, column) = (new double[places.Count], curve.From[curve.Column]);
        Array.Fill(y, double.NaN);
        foreach (var row in rows)
            y[places[curve.From.Steps[row]]] = column[row];
        return y;
    }
}

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
