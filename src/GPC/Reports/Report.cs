using System.Text;
using GPC.Data;
using GPC.Experiments;

namespace GPC.Reports;

/// <summary>Runs and ablations as one page: an HTML file that needs nothing beside it.</summary>
public static class Report
{
    /// <summary>Writes a report. Equal runs give equal files, to the byte.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="ablations">Results of ablations.</param>
    /// <param name="file">The file; one that is there is replaced when the new one is whole.</param>
    /// <param name="cache">Where the library that draws charts is kept, and is put if it is not there; <see cref="DataCache.Default"/>
    /// unless given.</param>
    /// <returns>The file, or everything that is wrong; nothing is written then.</returns>
    /// <exception cref="IOException">The file, or what charts are drawn by, can't be written; nothing of it is left.</exception>
    public static Validated<string> Write(
        IReadOnlyList<RunFolder> runs,
        IReadOnlyList<ReportedAblation> ablations,
        string file,
        DataCache? cache = null
    ) =>
        ChartLibrary
            .Get(cache ?? DataCache.Default)
            .Bind(library => Page(runs, ablations, library))
            .Map(page =>
            {
                var bytes = Encoding.UTF8.GetBytes(page.Text);
                WholeFile.Write(file, stream => stream.Write(bytes));
                return file;
            });

    internal static Validated<Html> Page(IReadOnlyList<RunFolder> runs, IReadOnlyList<ReportedAblation> ablations, ChartLibrary library)
    {
        var charts = new ChartList();
        var loaded = runs.Select(Section).ToList();
        try
        {
            return Validated.All(loaded).Map(shown => PageText.Of(shown, ablations, charts, library));
        }
        finally
        {
            foreach (var run in loaded.OfType<Valid<RunSection>>())
                run.Value.Trained?.Dispose();
        }
    }

    static Validated<RunSection> Section(RunFolder run, int index) =>
        EventHistory.Read(run.EventsFile).Bind(history => Trained(run).Map(trained => new RunSection(index + 1, run, history, trained)));

    // A run that has no checkpoint yet is shown by its events.
    static Validated<TrainedRun?> Trained(RunFolder run) =>
        run.Checkpoints.All.Count == 0
            ? Validated.Valid<TrainedRun?>(null)
            : TrainedRun
                .Load(run.Spec with { Config = run.Spec.Config with { Training = run.Config with { Device = "cpu" } } }, run.Checkpoints)
                .Map<TrainedRun?>(trained => trained);
}
