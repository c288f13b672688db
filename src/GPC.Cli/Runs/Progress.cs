using System.Diagnostics;
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

/// <summary>A line every few seconds, and one for each event that is worth it.</summary>
sealed class ProgressLines(TextWriter writer, int steps)
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    readonly Pace pace = new(steps);

    public void Show(TrainingEvent next)
    {
        if (next is StepDone step && pace.IsDue(step, Interval))
            writer.WriteLine(Line(step));
        if (Progress.Note(next) is { } note)
            writer.WriteLine(note);
    }

    string Line(StepDone step)
    {
        var terms = string.Join(' ', step.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Key} {term.Value:F3}")));
        return string.Create(CultureInfo.InvariantCulture, $"step {step.Step}/{steps}  {pace}  loss {step.Loss:F3}  {terms}");
    }
}

/// <summary>How fast a run goes in this process. The first step, which compiles much, does not count.</summary>
/// <param name="steps">Steps of the whole run.</param>
sealed class Pace(int steps)
{
    readonly Stopwatch clock = new();
    TimeSpan shown;
    int first;
    int last;

    /// <summary>Whether the step is to be shown: the first, and then one in every interval.</summary>
    public bool IsDue(StepDone step, TimeSpan interval)
    {
        last = step.Step;
        if (!clock.IsRunning)
        {
            first = last;
            clock.Start();
            return true;
        }
        if (clock.Elapsed - shown <= interval)
            return false;
        shown = clock.Elapsed;
        return true;
    }

    /// <summary>A time as clocks show it: minutes and seconds, with hours where there are any.</summary>
    public static string Clock(TimeSpan time) => time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time:mm\\:ss}" : $"{time:m\\:ss}";

    /// <summary>Steps per second and the time until the last step; nothing before there is a rate.</summary>
    public override string ToString()
    {
        if (last <= first)
            return "";
        var rate = (last - first) / clock.Elapsed.TotalSeconds;
        var time = Clock(TimeSpan.FromSeconds((steps - last) / rate));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rate.ToString(rate < 10 ? "F1" : "F0", CultureInfo.InvariantCulture)} steps/s  {time} left"
        );
    }
}
