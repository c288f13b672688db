using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>A request to terminate, which does what Ctrl-C does, while several runs are going on. (What a shell starts in the background is deaf to Ctrl-C.)</summary>
public sealed class InterruptTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("full-1", "ablate", "moons", "--variants", "full", "--seeds", "1-2", "--parallel", "1")]
    [InlineData("restart-1", "train", "moons", "--restarts", "2", "--threads", "1")]
    public async Task ItEndsWithItsExitCode(string first, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments, "--output", folder["runs"], "--set", "iterations=1000000", "--set", "batchSize=50"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && !File.Exists(Path.Combine(folder["runs"], first, "events.jsonl"))) await Task.Delay(20);
        using (var interrupt = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await interrupt.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            process.Kill();
        }
        var said = await errors;
        Assert.True(process.ExitCode == ExitCodes.Interrupted, $"it ended with {process.ExitCode}: {said}");
        Assert.Contains("interrupted: no ", said, StringComparison.Ordinal);
    }
}
