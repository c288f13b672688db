namespace GPC.Reports;

/// <summary>
/// The page: style, tables, a section for each run, and the script that draws the charts. Nothing in it asks the network, and the page
/// forbids it.
/// </summary>
static class PageText
{
    public static Html Of(IReadOnlyList<RunSection> runs, IReadOnlyList<ReportedAblation> ablations, ChartList charts, ChartLibrary library)
    {
        var title = string.Join(", ", runs.Select(run => run.Run.Experiment.Name).Distinct());
        var sections = Html.All([.. runs.Select(run => run.ToHtml(charts))]);
        const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="{new Html(Policy)}">
            <title>GPC: {title}</title>
            <style>{new Html(library.Style)}</style>
            <style>{new Html(Resource("report.css"))}</style>
            </head>
            <body>
            <header><h1>GPC <small>{title}</small></h1>
            <nav>{runs.Select(run =>
                Html.Of($"""<a href="#{run.Anchor}">{run.Run.Name}</a> """)
            )}<button type="button" id="theme" title="Light or dark">◐</button></nav></header>
            <main>
            <section id="summary">
            <h2>Summary</h2>
            {Tables.Runs(runs)}
            {ablations.Select(Tables.Ablation)}
            <p class="hint">Drag over a chart to zoom in, double-click to zoom out; a name below a chart hides and shows its curve.</p>
            <noscript><p class="notes">The charts are drawn by JavaScript, which is switched off here.</p></noscript>
            </section>
            {sections}
            </main>
            <script type="application/json" id="charts">{new Html(charts.ToJson())}</script>
            <script>{new Html(library.Script)}</script>
            <script>{new Html(Resource("report.js"))}</script>
            </body>
            </html>

            """
        );
    }

    static string Resource(string name)
    {
        using var stream = typeof(PageText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is no resource of this assembly: see GPC.csproj.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
