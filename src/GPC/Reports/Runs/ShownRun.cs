using GPC.Experiments;

namespace GPC.Reports;

/// <summary>A run with all that was read of it.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Run">The run.</param>
/// <param name="History">What happened.</param>
/// <param name="Trained">Its last checkpoint; null before there is one.</param>
sealed record ShownRun(int Number, ReportedRun Run, RunHistory History, TrainedRun? Trained)
{
    public string Anchor => FormattableString.Invariant($"run-{Number}");

    /// <summary>Steps done, by the events or the checkpoint.</summary>
    public int Steps => Math.Max(Trained?.Step ?? 0, History.Steps.Steps is [.., var last] ? (int)last : 0);

    public string Ending => History.Ending ?? "not ended: it is still running, or was killed";
}
