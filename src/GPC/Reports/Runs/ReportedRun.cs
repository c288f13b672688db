using GPC.Checkpoints;
using GPC.Experiments;

namespace GPC.Reports;

/// <summary>A run that a report shows.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Run">Experiment, variant and settings.</param>
/// <param name="EventsFile">The file with its events, one as JSON in each line.</param>
/// <param name="Checkpoints">Its checkpoints; of a run without any only the events are shown.</param>
/// <param name="Environment">What it ran on, in the order in which it is shown; empty where that was not recorded.</param>
public sealed record ReportedRun(
    string Name,
    ExperimentRun Run,
    string EventsFile,
    CheckpointFolder Checkpoints,
    IReadOnlyList<KeyValuePair<string, string>> Environment
)
{
    internal Training.TrainingConfig Config => Run.Config.Training;

    internal Experiment Experiment => Run.Experiment;

    internal Variant Variant => Run.Variant;
}
