namespace GPC.Reports;

/// <summary>The tables at the head of the page.</summary>
static class Tables
{
    public static Html Runs(IReadOnlyList<RunSection> runs) =>
        runs.Count == 0
            ? Html.Nothing
            : Html.Of(
                $"""
        <div class="scroll"><table class="numbers">
        <thead><tr><th>run</th><th>experiment</th><th>variant</th><th>steps</th>{Measures.Select(measure => Html.Of($"""<th class="number" title="{measure.Help}">{measure.Name}</th>"""))}</tr></thead>
        {runs.Select(run => Html.Of($"""
            <tr><th><a href="#{run.Anchor}">{run.Run.Name}</a></th><td>{run.Run.Experiment.Name}</td><td title="{run.Run.Variant.Shows}">{run.Run.Variant.Name}</td><td class="number">{run.Steps:N0}</td>{Measures.Select(measure => Html.Of($"""<td class="number">{measure.Last(run)}</td>"""))}</tr>
            """))}
        </table></div>
        """
            );

    public static Html Ablation(ReportedAblation ablation)
    {
        string[] metrics = [.. ablation.Variants.SelectMany(variant => variant.Metrics).Select(metric => metric.Name).Distinct()];
        return Html.Of(
            $"""
            <h3>Ablation: {ablation.Name}</h3>
            <p class="hint">Mean ± standard deviation over seeds, and the minimum.</p>
            <div class="scroll"><table class="numbers">
            <thead><tr><th>variant</th>{metrics.Select(metric => Html.Of($"""<th class="number">{metric}</th>"""))}<th class="number">seeds</th><th>shows</th></tr></thead>
            {ablation.Variants.Select(variant => Html.Of($"""
                <tr><th>{variant.Name}</th>{metrics.Select(metric => Cell(variant.Metrics.FirstOrDefault(one => one.Name == metric)))}<td class="number">{variant.Metrics.Max(metric => (int?)metric.Seeds) ?? 0}</td><td class="words">{ReportedAblation.Shows(variant.Name)}</td></tr>
                """))}
            </table></div>
            """
        );
    }

    static IEnumerable<Measure> Measures => Measure.Agreement.Concat(Measure.OfPanel);

    static Html Cell(ReportedMetric? metric) =>
        metric is null
            ? Html.Of($"""<td class="number">–</td>""")
            : Html.Of(
                $"""<td class="number bar" style="--share: {Math.Clamp(metric.Mean, 0, 1):F3}">{metric.Mean:F3} ± {metric.StandardDeviation:F3} <small>min {metric.Minimum:F3}</small></td>"""
            );
}
