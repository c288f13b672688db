using System.Text.Json.Nodes;
using GPC.Experiments;

namespace GPC.Reports;

/// <summary>The tables at the head of the page.</summary>
static class Tables
{
    public static Html Runs(IReadOnlyList<RunSection> runs)
    {
        if (runs.Count == 0)
            return Html.Nothing;
        var measures = Measures.Select(measure => Html.Of($"""<th class="number" title="{measure.Help}">{measure.Name}</th>"""));
        return Html.Of(
            $"""
            <div class="scroll"><table class="numbers">
            <thead><tr><th>run</th><th>experiment</th><th>variant</th><th>steps</th>{measures}</tr></thead>
            {runs.Select(Row)}
            </table></div>
            """
        );
    }

    static Html Row(RunSection section)
    {
        var (run, variant) = (section.Run, section.Run.Variant);
        var name = Html.Of($"""<th><a href="#{section.Anchor}">{run.Name}</a></th><td>{run.Experiment.Name}</td>""");
        var measures = Measures.Select(measure => Html.Of($"""<td class="number">{measure.Last(section)}</td>"""));
        return Html.Of(
            $"""<tr>{name}<td title="{variant.Shows}">{variant.Name}</td><td class="number">{section.Steps:N0}</td>{measures}</tr>"""
        );
    }

    public static Html Ablation(ReportedAblation ablation)
    {
        string[] metrics = [.. ablation.Variants.SelectMany(variant => variant.Metrics).Select(metric => metric.Name).Distinct()];
        var names = metrics.Select(metric => Html.Of($"""<th class="number">{metric}</th>"""));
        return Html.Of(
            $"""
            <h3>Ablation: {ablation.Name}</h3>
            <p class="hint">Mean ± standard deviation over seeds, and the minimum.</p>
            <div class="scroll"><table class="numbers">
            <thead><tr><th>variant</th>{names}<th class="number">seeds</th><th>shows</th></tr></thead>
            {ablation.Variants.Select(Row)}
            </table></div>
            """
        );

        Html Row(ReportedVariant variant)
        {
            var cells = metrics.Select(metric => Cell(variant.Metrics.FirstOrDefault(one => one.Name == metric)));
            var seeds = Html.Of($"""<td class="number">{variant.Metrics.Max(metric => (int?)metric.Seeds) ?? 0}</td>""");
            return Html.Of(
                $"""<tr><th>{variant.Name}</th>{cells}{seeds}<td class="words">{ReportedAblation.Shows(variant.Name)}</td></tr>"""
            );
        }
    }

    static IEnumerable<Measure> Measures => Measure.Agreement.Concat(Measure.OfPanel);

    static Html Cell(ReportedMetric? metric)
    {
        if (metric is null)
            return Html.Of($"""<td class="number">–</td>""");
        var numbers = Html.Of($"{metric.Mean:F3} ± {metric.StandardDeviation:F3} <small>min {metric.Minimum:F3}</small>");
        return Html.Of($"""<td class="number bar" style="--share: {Math.Clamp(metric.Mean, 0, 1):F3}">{numbers}</td>""");
    }
}

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

/// <summary>All settings of a run, with those marked that differ from their defaults.</summary>
static class Settings
{
    public static Html Of(ExperimentConfig config)
    {
        var defaults = config.DifferencesFrom(new()).ToDictionary(difference => difference.Path, difference => difference.First);
        var rows = Flatten(JsonNode.Parse(config.ToJson()), "").ToList();
        var count = $"{defaults.Count} of {rows.Count} differ from their defaults";
        return Html.Of(
            $"""
            <details><summary>Settings <small>{count}; fingerprint {config.Fingerprint()[..12]}</small></summary><div class="scroll"><table>
            <thead><tr><th>setting</th><th>value</th><th>default</th></tr></thead>
            {rows.Select(row => defaults.TryGetValue(row.Path, out var usual)
                ? Html.Of($"""<tr class="changed"><th>{row.Path}</th><td>{row.Value}</td><td>{usual}</td></tr>""")
                : Html.Of($"<tr><th>{row.Path}</th><td>{row.Value}</td><td></td></tr>"))}
            </table></div></details>
            """
        );
    }

    static IEnumerable<(string Path, string Value)> Flatten(JsonNode? json, string path) =>
        json is JsonObject settings
            ? settings.SelectMany(setting => Flatten(setting.Value, path.Length == 0 ? setting.Key : $"{path}.{setting.Key}"))
            : [(path, json?.ToJsonString() ?? "null")];
}
