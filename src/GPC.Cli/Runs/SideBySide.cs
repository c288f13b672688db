using System.Diagnostics;
using GPC.Experiments;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>
/// Shows how several runs go that are trained at the same time: a line for each that ends, and every few seconds one for those that are
/// going on.
/// </summary>
/// <param name="writer">Where.</param>
/// <param name="count">How many runs there are.</param>
/// <param name="steps">How many steps each has.</param>
/// <param name="interval">The time between lines of those that are going on; ten seconds without it.</param>
sealed class SideBySide(TextWriter writer, int count, int steps, TimeSpan? interval = null)
{
    readonly TimeSpan interval = interval ?? TimeSpan.FromSeconds(10);
    readonly Lock turn = new();
    readonly SortedDictionary<string, int> running = new(StringComparer.Ordinal);
    readonly Stopwatch clock = Stopwatch.StartNew();
    TimeSpan shown;
    int ended;

    /// <summary>A run whose steps are seen as its events are enumerated.</summary>
    public StartedRun Watch(string name, StartedRun run) => run with { Events = Watched(name, run.Events) };

    /// <summary>Shows that a run ended.</summary>
    /// <param name="name">What the run is called.</param>
    /// <param name="result">How it ended.</param>
    public void End(string name, string result)
    {
        lock (turn)
        {
            running.Remove(name);
            ended++;
            writer.WriteLine(FormattableString.Invariant($"{ended}/{count} {name}: {result}"));
        }
    }

    IEnumerable<TrainingEvent> Watched(string name, IEnumerable<TrainingEvent> events)
    {
        foreach (var next in events)
        {
            if (next is StepDone)
                See(name, next.Step);
            yield return next;
        }
    }

    void See(string name, int step)
    {
        lock (turn)
        {
            running[name] = step;
            if (clock.Elapsed - shown < interval)
                return;
            shown = clock.Elapsed;
            var going = running.Select(run => FormattableString.Invariant($"{run.Key} step {run.Value}/{steps}"));
            writer.WriteLine($"  {string.Join(", ", going)}; about {Left} left");
        }
    }

    // As if the other runs took as long.
    string Left
    {
        get
        {
            var done = (ended + (running.Values.Sum() / (double)steps)) / count;
            return Pace.Clock(clock.Elapsed * ((1 - done) / done));
        }
    }
}
