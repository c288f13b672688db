using System.Globalization;
using GPC.Cli.Output;
using GPC.Metrics;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>
/// Shows how a training goes, on standard error, beside the results: a display that is drawn anew on a terminal, else a line every few
/// seconds.
/// </summary>
static class Progress
{
    /// <summary>Shows the events that a training hands over.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="config">The run's settings.</param>
    /// <param name="training">Trains, and hands over each event.</param>
    public static void Show(Screen screen, TrainingConfig config, Action<Action<TrainingEvent>> training)
    {
        if (screen.IsErrorTerminal)
            ProgressDisplay.Show(screen.Error, config, training);
        else
            training(new ProgressLines(screen.Error, config.Iterations).Show);
    }

    /// <summary>An event that is worth a line of its own; null of others.</summary>
    public static string? Note(TrainingEvent next) =>
        next switch
        {
            Evaluated evaluated => string.Create(
                CultureInfo.InvariantCulture,
                $"step {next.Step}: criterion {evaluated.Result.Criterion:F4}{Agreement(evaluated.Result)}{Panel(evaluated.Result.Panel)}"
            ),
            RolledBack back => string.Create(
                CultureInfo.InvariantCulture,
                $"step {back.DivergedAt} diverged ({back.Reason}): back to step {back.Step}, learning rate times {back.RateFactor:G3}"
            ),
            Advised advised => $"warning: {advised.Advice}",
            _ => null,
        };

    static string Panel(CollapsePanel panel) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $", rank {panel.EffectiveRank:F1}, perplexity {panel.ClusterPerplexity:F1}, dead {panel.DeadClusters}, views agree "
                + $"{panel.ViewAgreement:0 %}"
        );

    static string Agreement(Evaluation evaluation) =>
        evaluation.Agreement is { } agreement
            ? string.Create(
                CultureInfo.InvariantCulture,
                $", nmi {agreement.Nmi:F3}, accuracy {agreement.Accuracy:F3}, ari {agreement.Ari:F3}"
            )
            : "";
}
