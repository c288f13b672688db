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
