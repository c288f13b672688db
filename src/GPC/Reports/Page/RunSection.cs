using Curve = GPC.Reports.CurveChart.Curve;

namespace GPC.Reports;

/// <summary>Everything about one run.</summary>
static class RunSection
{
    const string Terms = "terms.";

    public static Html Of(ShownRun shown, ChartList charts)
    {
        var (run, history) = (shown.Run, shown.History);
        return Html.Of(
            $"""
            <section id="{shown.Anchor}">
            <h2>{run.Name}</h2>
            <p class="lead">{run.Experiment.Name}, {run.Variant.Name}: {run.Variant.Shows}.<br>{shown.Steps:N0} of {run.Config.Iterations:N0} steps. {shown.Ending}.</p>
            {Notes(history)}
            <dl class="tiles">{Measure.Agreement.Concat(Measure.OfPanel).Select(measure =>
                Html.Of($"""<div title="{measure.Help}"><dt>{measure.Name}</dt><dd>{measure.Last(shown)}</dd></div>""")
            )}</dl>
            {(
                shown.Trained is { } trained
                    ? ModelSection.Of(run, trained, charts)
                    : Html.Of($"""<p class="hint">There is no checkpoint yet, so there is no network to look at.</p>""")
            )}
            <h3>Training</h3>
            {Training(shown, charts)}
            <h3>Signs of collapse</h3>
            {Panel(shown, charts)}
            <h3>Sampler</h3>
            {Sampler(shown, charts)}
            {Settings.Of(run.Run.Config)}
            {Environment(shown)}
            </section>
            """
        );
    }

    static Html Notes(RunHistory history) =>
        history.Notes.Count == 0
            ? Html.Nothing
            : Html.Of($"""<ul class="notes">{history.Notes.Select(note => Html.Of($"<li>{note}</li>"))}</ul>""");

    static Html Training(ShownRun shown, ChartList charts)
    {
        var (steps, evaluations) = (shown.History.Steps, shown.History.Evaluations);
        if (steps.Steps.Count == 0)
            return Html.Of($"""<p class="hint">No step is done yet.</p>""");
        var isMeasuredOften = evaluations.Steps.Count > 1;
        var agreement = Chart("Agreement with classes", "of test samples") with { Range = (0, 1) };
        return Html.Of(
            $"""
            <div class="charts">
            {Chart("Loss").Draw(charts, new Curve("loss", steps, "loss"))}
            {steps.Names.Where(name => name.StartsWith(Terms, StringComparison.Ordinal)).Select(name => Chart(name[Terms.Length..], "unweighted").Draw(charts,
                [new Curve("training", steps, name), .. isMeasuredOften ? new[] { new Curve("test", evaluations, name, IsMeasured: true) } : []]))}
            {Chart("Learning rate").Draw(charts, new Curve("rate", steps, "learningRate"))}
            {(isMeasuredOften ? agreement.Draw(charts, [.. Measure.Agreement.Select(measure => new Curve(measure.Name, evaluations, measure.Column, IsMeasured: true))]) : Html.Nothing)}
            </div>
            """
        );

        CurveChart Chart(string title, string note = "") => new(shown.Number, title, note);
    }

    static Html Panel(ShownRun shown, ChartList charts)
    {
        var evaluations = shown.History.Evaluations;
        if (evaluations.Steps.Count < 2)
            return Html.Of(
                $"""<p class="hint">{(evaluations.Steps.Count == 0 ? "Nothing was measured yet." : "They were measured once; the values stand above.")} Set evaluateEvery to see how they go.</p>"""
            );
        return Html.Of(
            $"""
            <div class="charts">
            {Measure.Panel.Where(mode => mode.Measures.All(measure => measure.IsOf(shown))).Select(mode => Html.Of($"""
                <div class="mode"><h4>{mode.Mode} <small>{mode.Sign}</small></h4>
                {mode.Measures.Select(measure => new CurveChart(shown.Number, measure.Name, measure.Help) { Range = measure.Range(shown.Run.Config.Clusters) }
                    .Draw(charts, new Curve(measure.Name, evaluations, measure.Column, IsMeasured: true)))}</div>
                """))}
            </div>
            """
        );
    }

    static Html Sampler(ShownRun shown, ChartList charts)
    {
        var steps = shown.History.Steps;
        if (!steps.Has("energy"))
            return Html.Of($"""<p class="hint">This run draws no samples.</p>""");
        return Html.Of(
            $"""
            <p class="hint">The Langevin chains, in each step's last update.</p>
            <div class="charts">
            {new CurveChart(shown.Number, "Energy", "over the chains").Draw(
                charts,
                new Curve("mean", steps, "energy"),
                new Curve("standard deviation", steps, "energySpread")
            )}
            {new CurveChart(shown.Number, "Gradient norm", "mean over the chains").Draw(charts, new Curve("norm", steps, "gradientNorm"))}
            {new CurveChart(shown.Number, "Age", "updates since a chain started afresh").Draw(charts, new Curve("age", steps, "age"))}
            </div>
            """
        );
    }

    static Html Environment(ShownRun shown) =>
        shown.Run.Environment.Count == 0
            ? Html.Of($"""<details><summary>Environment</summary><p class="hint">It was not recorded.</p></details>""")
            : Html.Of(
                $"""
                <details><summary>Environment</summary><div class="scroll"><table>
                {shown.Run.Environment.Select(fact => Html.Of($"<tr><th>{fact.Key}</th><td>{fact.Value}</td></tr>"))}
                </table></div></details>
                """
            );
}
