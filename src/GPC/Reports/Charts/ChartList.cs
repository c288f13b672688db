using System.Text.Json.Nodes;

namespace GPC.Reports;

/// <summary>The charts of a page: each has a place in it, and what is drawn there stands in a list at the page's end.</summary>
sealed class ChartList
{
    readonly JsonArray charts = [];

    /// <summary>All charts as JSON, which can stand in a script element: it has no angle brackets.</summary>
    public string ToJson() => charts.ToJsonString();

    /// <summary>Adds a chart.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="note">A few words more.</param>
    /// <param name="chart">What the page's script draws.</param>
    /// <returns>Its place.</returns>
    public Html Add(string title, string note, JsonObject chart)
    {
        charts.Add((JsonNode)chart);
        var drawn = Html.Of($"""<div class="chart" data-chart="{charts.Count - 1}"></div>""");
        return Html.Of(
            $"""<figure class="{(string?)chart["kind"]}"><figcaption>{title} <small>{note}</small></figcaption>{drawn}</figure>"""
        );
    }

    /// <summary>Numbers, to six digits; null where there is none.</summary>
    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(Number)];

    /// <summary>A number, to six digits.</summary>
    public static JsonNode? Number(double value)
    {
        if (!double.IsFinite(value))
            return null;
        var rounded = double.Parse(FormattableString.Invariant($"{value:G6}"), System.Globalization.CultureInfo.InvariantCulture);
        return JsonValue.Create(rounded == 0 ? 0 : rounded); // No negative zero.
    }

    /// <summary>Bytes as text.</summary>
    public static JsonNode Bytes(byte[] values) => JsonValue.Create(Convert.ToBase64String(values));
}
