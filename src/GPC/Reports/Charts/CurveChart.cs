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
