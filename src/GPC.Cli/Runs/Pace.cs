using System.Diagnostics;
using System.Globalization;
using GPC.Training;

namespace GPC.Cli.Runs;

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
