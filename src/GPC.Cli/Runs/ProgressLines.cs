using System.Globalization;
using GPC.Training;

namespace GPC.Cli.Runs;

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
