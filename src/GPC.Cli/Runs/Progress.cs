using System.Diagnostics;
using System.Globalization;
using GPC.Cli.Output;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>Shows how a training goes: one line that is written over on a terminal, else a line every few seconds.</summary>
/// <param name="screen">Where; progress goes beside the results, to standard error.</param>
/// <param name="steps">Steps of the whole run.</param>
sealed class Progress(Screen screen, int steps)
{
    static readonly TimeSpan Plain = TimeSpan.FromSeconds(5), Terminal = TimeSpan.FromMilliseconds(200);

    readonly Stopwatch clock = Stopwatch.StartNew();
    TimeSpan shown = TimeSpan.MinValue;
    int? first;

    public void Show(TrainingEvent next)
    {
        switch (next)
        {
            case StepDone step:
                first ??= step.Step - 1;
                if (shown == TimeSpan.MinValue || clock.Elapsed - shown > (screen.IsTerminal ? Terminal : Plain)) Line(step);
                break;
            case Evaluated evaluated:
                Note(string.Create(CultureInfo.InvariantCulture, $"step {next.Step}: criterion {evaluated.Result.Criterion:F4}{Agreement(evaluated.Result)}"));
                break;
            case RolledBack back:
                Note(string.Create(CultureInfo.InvariantCulture, $"step {back.DivergedAt} diverged ({back.Reason}): back to step {back.Step}, learning rate times {back.RateFactor:G3}"));
                break;
            case Advised advised:
                Note($"warning: {advised.Advice}");
                break;
        }
    }

    static string Agreement(Evaluation evaluation) =>
        evaluation.Agreement is { } agreement ? string.Create(CultureInfo.InvariantCulture, $", nmi {agreement.Nmi:F3}, accuracy {agreement.Accuracy:F3}, ari {agreement.Ari:F3}") : "";

    void Line(StepDone step)
    {
        shown = clock.Elapsed;
        var rate = (step.Step - first!.Value) / clock.Elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((steps - step.Step) / rate);
        var terms = string.Join(' ', step.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Key} {term.Value:F3}")));
        var text = string.Create(CultureInfo.InvariantCulture, $"step {step.Step}/{steps}  {rate:F0} steps/s  {left:m\\:ss} left  loss {step.Loss:F3}  {terms}");
        if (screen.IsTerminal) screen.Error.Write($"\r\e[K{text}");
        else screen.Error.WriteLine(text);
    }

    void Note(string text) => screen.Error.WriteLine(screen.IsTerminal ? $"\r\e[K{text}" : text);
}
