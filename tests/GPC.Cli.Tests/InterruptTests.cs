using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>
/// A request to terminate, which does what Ctrl-C does, while runs are going on. (What a shell starts in the background is deaf to Ctrl-C.)
/// </summary>
public sealed class InterruptTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("full-1", "ablate", "moons", "--variants", "full", "--seeds", "1-2", "--parallel", "1")]
    [InlineData("restart-1", "train", "moons", "--restarts", "2", "--threads", "1")]
    public async Task ItEndsWithItsExitCode(string first, params string[] arguments)
    {
        var (exitCode, said) = await Interrupted(
            () => File.Exists(Path.Combine(folder["runs"], first, "events.jsonl")),
            [.. arguments, "--output", folder["runs"], "--set", "iterations=1000000", "--set", "batchSize=50"]
        );
        Assert.True(exitCode == ExitCodes.Interrupted, $"it ended with {exitCode}: {said}");
        Assert.Contains("interrupted: no ", said, StringComparison.Ordinal);
    }

    /// <summary>What was interrupted is resumed, and ends with the weights of a run that never was.</summary>
    [Fact]
    public async Task ARunLeavesACheckpointAndGoesOnFromIt()
    {
        var events = Path.Combine(folder["run"], "events.jsonl");
        string[] settings =
        [
            "--set",
            "iterations=3000",
            "--set",
            "checkpointEvery=50",
            "--set",
            "batchSize=50",
            "--set",
            "sgld.bufferSize=100",
        ];
        var (exitCode, said) = await Interrupted(
            () => Checkpoints("run").Any(),
            ["train", "moons", "--output", folder["run"], .. settings]
        );
        Assert.True(exitCode == ExitCodes.Interrupted, $"it ended with {exitCode}: {said}");
        Assert.Contains($"interrupted: go on with 'gpc resume {folder["run"]}'", said, StringComparison.Ordinal);
        var ended = JsonNode.Parse(File.ReadLines(events).Last())!;
        Assert.Equal(("Cancelled", true), ((string?)ended["ending"], (int)ended["step"]! < 3_000));
        Assert.Equal($"step-{(int)ended["step"]!:D8}", Path.GetFileName(Checkpoints("run").Last()));

        Assert.Equal(0, Command.Run("resume", folder["run"]).ExitCode);
        // No step was taken twice.
        Assert.Equal(3_000, File.ReadLines(events).Count(line => line.Contains("stepDone", StringComparison.Ordinal)));
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["whole"], .. settings]).ExitCode);
        Assert.Equal(Weights("whole"), Weights("run"));
    }

    IEnumerable<string> Checkpoints(string run) =>
        Path.Combine(folder[run], "checkpoints") is var checkpoints && Directory.Exists(checkpoints)
            ? Directory.GetDirectories(checkpoints, "step-*").Order(StringComparer.Ordinal)
            : [];

    byte[] Weights(string run) => File.ReadAllBytes(Path.Combine(folder[run], "checkpoints", "step-00003000", "tensors.safetensors"));

    // Runs gpc in a process of its own and interrupts it when the moment has come.
    static async Task<(int ExitCode, string Said)> Interrupted(Func<bool> isNow, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !isNow())
            await Task.Delay(20);
        using (var interrupt = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await interrupt.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill();
        }
        return (process.ExitCode, await errors);
    }
}
