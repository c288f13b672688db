using GPC.Experiments;
using Curve = GPC.Reports.CurveChart.Curve;

namespace GPC.Reports;

/// <summary>The section of one run, with all that was read of it.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Run">The run.</param>
/// <param name="History">Its events.</param>
/// <param name="Trained">Its last checkpoint; null before there is one.</param>
sealed record RunSection(int Number, RunFolder Run, EventHistory History, TrainedRun? Trained)
{
    const string Terms = "terms.";

    public string Anchor => FormattableString.Invariant($"run-{Number}");

    /// <summary>Steps done, by the events or the checkpoint.</summary>
    public int Steps => Math.Max(Trained?.Step ?? 0, History.Steps.Steps is [.., var last] ? (int)last : 0);

    public string Ending => History.Ending ?? "not ended: it is still running, or was killed";

    public Html ToHtml(ChartList charts)
    {
        var what = Html.Of($"{Run.Experiment.Name}, {Run.Variant.Name}: {Run.Variant.Shows}.");
        return Html.Of(
            $"""
            <section id="{Anchor}">
            <h2>{Run.Name}</h2>
            <p class="lead">{what}<br>{Steps:N0} of {Run.Config.Iterations:N0} steps. {Ending}.</p>
            {Notes(History)}
            <dl class="tiles">{Measure.Agreement.Concat(Measure.OfPanel).Select(measure =>
                Html.Of($"""<div title="{measure.Help}"><dt>{measure.Name}</dt><dd>{measure.Last(this)}</dd></div>""")
            )}</dl>
            {(
                Trained is { } trained
                    ? ModelSection.Of(Run, trained, charts)
                    : Html.Of($"""<p class="hint">There is no checkpoint yet, so there is no network to look at.</p>""")
            )}
            <h3>Training</h3>
            {Training(charts)}
            <h3>Signs of collapse</h3>
            {Panel(charts)}
            <h3>Sampler</h3>
            {Sampler(charts)}
            {Settings.Of(Run.Spec.Config)}
            {Environment()}
            </section>
            """
        );
    }

    static Html Notes(EventHistory history) =>
        history.Notes.Count == 0
            ? Html.Nothing
            : Html.Of($"""<ul class="notes">{history.Notes.Select(note => Html.Of($"<li>{note}</li>"))}</ul>""");

    Html Training(ChartList charts)
    {
        var (steps, evaluations) = (History.Steps, History.Evaluations);
        if (steps.Steps.Count == 0)
            return Html.Of($"""<p class="hint">No step is done yet.</p>""");
        var isMeasuredOften = evaluations.Steps.Count > 1;
        var terms = steps.Names.Where(name => name.StartsWith(Terms, StringComparison.Ordinal));
        Curve[] agreement =
        [
            .. Measure.Agreement.Select(measure => new Curve(measure.Name, evaluations, measure.Column, IsMeasured: true)),
        ];
        var agreementChart = Chart("Agreement with classes", "of test samples") with { Range = (0, 1) };
        return Html.Of(
            $"""
            <div class="charts">
            {Chart("Loss").Draw(charts, new Curve("loss", steps, "loss"))}
            {terms.Select(name => Chart(name[Terms.Length..], "unweighted").Draw(charts, OfTerm(name)))}
            {Chart("Learning rate").Draw(charts, new Curve("rate", steps, "learningRate"))}
            {(isMeasuredOften ? agreementChart.Draw(charts, agreement) : Html.Nothing)}
            </div>
            """
        );

        Curve[] OfTerm(string name) =>
            isMeasuredOften
                ? [new("training", steps, name), new("test", evaluations, name, IsMeasured: true)]
                : [new("training", steps, name)];

        CurveChart Chart(string title, string note = "") => new(Number, title, note);
    }

    Html Panel(ChartList charts)
    {
        var evaluations = History.Evaluations;
        if (evaluations.Steps.Count < 2)
        {
            var found = evaluations.Steps.Count == 0 ? "Nothing was measured yet." : "They were measured once; the values stand above.";
            return Html.Of($"""<p class="hint">{found} Set evaluateEvery to see how they go.</p>""");
        }
        return Html.Of(
            $"""
            <div class="charts">
            {Measure.Panel.Where(mode => mode.Measures.All(measure => measure.IsOf(this))).Select(mode => Html.Of($"""
                <div class="mode"><h4>{mode.Mode} <small>{mode.Sign}</small></h4>
                {mode.Measures.Select(Chart)}</div>
                """))}
            </div>
            """
        );

        Html Chart(Measure measure) =>
            new CurveChart(Number, measure.Name, measure.Help) { Range = measure.Range(Run.Config.Clusters) }.Draw(
                charts,
                new Curve(measure.Name, evaluations, measure.Column, IsMeasured: true)
            );
    }

    Html Sampler(ChartList charts)
    {
        var steps = History.Steps;
        if (!steps.Has("energy"))
            return Html.Of($"""<p class="hint">This run draws no samples.</p>""");
        return Html.Of(
            $"""
            <p class="hint">The Langevin chains, in each step's last update.</p>
            <div class="charts">
            {new CurveChart(Number, "Energy", "over the chains").Draw(
                charts,
                new Curve("mean", steps, "energy"),
                new Curve("standard deviation", steps, "energySpread")
            )}
            {new CurveChart(Number, "Gradient norm", "mean over the chains").Draw(charts, new Curve("norm", steps, "gradientNorm"))}
            {new CurveChart(Number, "Age", "updates since a chain started afresh").Draw(charts, new Curve("age", steps, "age"))}
            </div>
            """
        );
    }

    Html Environment() =>
        Run.Environment.Count == 0
            ? Html.Of($"""<details><summary>Environment</summary><p class="hint">It was not recorded.</p></details>""")
            : Html.Of(
                $"""
                <details><summary>Environment</summary><div class="scroll"><table>
                {Run.Environment.Select(fact => Html.Of($"<tr><th>{fact.Key}</th><td>{fact.Value}</td></tr>"))}
                </table></div></details>
                """
            );
}
