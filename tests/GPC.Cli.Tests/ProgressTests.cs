using GPC.Cli.Runs;
using GPC.Training;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>What <c>gpc train</c> shows while it trains.</summary>
public sealed class ProgressTests : IDisposable
{
    static readonly string[] Short =
    [
        "--set",
        "iterations=20",
        "--set",
        "evaluateEvery=10",
        "--set",
        "batchSize=50",
        "--set",
        "sgld.bufferSize=100",
    ];

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ATerminalShowsHowFarHowFastAndTheCollapsePanel()
    {
        var run = Command.RunOnTerminal(["train", "moons", "--output", folder["run"], .. Short]);
        Assert.Equal(0, run.ExitCode);
        var last = run.Error[run.Error.LastIndexOf("step 20 of 20", StringComparison.Ordinal)..];
        foreach (var shown in new[] { "steps/s", "0:00 left", " 100 %", "loss", "Invariance", "evaluation at step 20", "nmi, accuracy" })
            Assert.Contains(shown, last, StringComparison.Ordinal);
        foreach (
            var sign in new[]
            {
                "effective rank",
                "embedding spread",
                "cluster perplexity",
                "dead clusters",
                "view agreement",
                "mutual information",
            }
        )
            Assert.Contains(sign, last, StringComparison.Ordinal);
        Assert.Contains("step 10: criterion", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\e[?25h", run.Error.TrimEnd(), StringComparison.Ordinal); // The cursor is back.
        Assert.DoesNotContain('\e', run.Output);
    }

    [Fact]
    public void ElsewhereThereArePlainLines()
    {
        var run = Command.Run(["train", "moons", "--output", folder["run"], .. Short]);
        Assert.DoesNotContain('\e', run.Error);
        Assert.DoesNotContain('\r', run.Error);
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.StartsWith("step 1/20  ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["step 10: criterion", "step 20: criterion"], lines[^2..].Select(line => line[..18]));
    }

    [Fact]
    public void RunsSideBySideAreShownWithTheirStepsAndTheTimeThatIsLeft()
    {
        using var shown = new StringWriter { NewLine = "\n" };
        var progress = new SideBySide(shown, count: 4, steps: 20, TimeSpan.Zero);
        IEnumerator<TrainingEvent> first = Begin("full seed 1"),
            second = Begin("full seed 2");
        Go(first, 5);
        Go(second, 1);
        Go(first, 15);
        progress.End("full seed 1", "nmi 1.000");
        Go(second, 1);
        var lines = shown.ToString().TrimEnd().Split('\n');
        Assert.Matches(@"^  full seed 1 step 5/20; about \d+:\d\d left$", lines[4]);
        Assert.Matches(@"^  full seed 1 step 5/20, full seed 2 step 1/20; about \d+:\d\d left$", lines[5]);
        Assert.Equal("1/4 full seed 1: nmi 1.000", lines[21]);
        Assert.Matches(@"^  full seed 2 step 2/20; about \d+:\d\d left$", lines[22]);

        IEnumerator<TrainingEvent> Begin(string name) =>
            progress
                .Watch(
                    name,
                    new(
                        null!,
                        null!,
                        null!,
                        null!,
                        Enumerable.Range(1, 20).Select(step => new StepDone(step, 0, new Dictionary<string, double>(), 0, null, null))
                    )
                )
                .Events.GetEnumerator();

        static void Go(IEnumerator<TrainingEvent> run, int steps)
        {
            for (var step = 0; step < steps; step++)
                Assert.True(run.MoveNext());
        }
    }

    [Fact]
    public void OneJsonValueIsAllThereIsOnStandardOutput()
    {
        var run = Command.RunOnTerminal(["train", "moons", "--output", folder["run"], "--json", .. Short]);
        Assert.Equal("Completed", (string?)run.Json["ending"]);
    }
}
