using Xunit;

namespace GPC.Cli.Tests;

/// <summary>What <c>gpc train</c> shows while it trains.</summary>
public sealed class ProgressTests : IDisposable
{
    static readonly string[] Short = ["--set", "iterations=20", "--set", "evaluateEvery=10", "--set", "batchSize=50", "--set", "sgld.bufferSize=100"];

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ATerminalShowsHowFarHowFastAndTheCollapsePanel()
    {
        var run = Command.RunOnTerminal(["train", "moons", "--output", folder["run"], .. Short]);
        Assert.Equal(0, run.ExitCode);
        var last = run.Error[run.Error.LastIndexOf("step 20 of 20", StringComparison.Ordinal)..];
        foreach (var shown in new[] { "steps/s", "0:00 left", " 100 %", "loss", "Invariance", "evaluation at step 20", "nmi, accuracy" }) Assert.Contains(shown, last, StringComparison.Ordinal);
        foreach (var sign in new[] { "effective rank", "embedding spread", "cluster perplexity", "dead clusters", "view agreement", "mutual information" }) Assert.Contains(sign, last, StringComparison.Ordinal);
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
    public void OneJsonValueIsAllThereIsOnStandardOutput()
    {
        var run = Command.RunOnTerminal(["train", "moons", "--output", folder["run"], "--json", .. Short]);
        Assert.Equal("Completed", (string?)run.Json["ending"]);
    }
}
