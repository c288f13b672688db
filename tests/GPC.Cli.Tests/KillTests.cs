using System.Diagnostics;
using System.Security.Cryptography;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Cli.Tests;

/// <summary>
/// <c>kill -9</c> at three moments of one run: before its first checkpoint, while one is written, and between two. What was killed is
/// resumed, and ends with the weights of a run that never was.
/// </summary>
public sealed class KillTests(ITestOutputHelper print) : IDisposable
{
    // The run has seconds to go at each of the moments, so that a busy machine does not miss them.
    const int Steps = 1_200,
        Every = 40,
        Killed = 128 + 9;

    static readonly string[] Short =
    [
        "--set",
        $"iterations={Steps}",
        "--set",
        $"checkpointEvery={Every}",
        "--set",
        "batchSize=50",
        "--set",
        "sgld.bufferSize=100",
    ];

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ARunThatIsKilledAndResumedEndsWithTheSameWeights()
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["whole"], .. Short]).ExitCode);

        Kill(
            "before the first checkpoint",
            () => File.Exists(Path.Combine(folder["killed"], "events.jsonl")),
            ["train", "moons", "--output", folder["killed"], .. Short]
        );
        Kill("while a checkpoint is written", () => (Last() > 0 && Unfinished() > 0) || Last() >= 4 * Every, "resume", folder["killed"]);
        var from = Last();
        Kill("between two checkpoints", () => Last() > from, "resume", folder["killed"]);
        Assert.Equal(0, Command.Run("resume", folder["killed"]).ExitCode);

        var (whole, killed) = (Tensors("whole"), Tensors("killed"));
        print.WriteLine($"never killed:         {whole.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(whole))}");
        print.WriteLine($"killed three times:   {killed.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(killed))}");
        Assert.Equal(whole, killed);
    }

    // Runs gpc in a process of its own and kills it when the moment has come.
    void Kill(string moment, Func<bool> isNow, params string[] arguments)
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
            Thread.Yield();
        process.Kill();
        process.WaitForExit();
        Assert.True(process.ExitCode == Killed, $"{moment}: the process was not killed, it ended with {process.ExitCode}: {errors.Result}");
        print.WriteLine(
            $"killed {moment}: the last checkpoint is {(Last() is var last and > 0 ? $"that of step {last}" : "missing")}, "
                + $"{Unfinished()} unfinished"
        );
    }

    // The step of the last checkpoint that is in its place.
    int Last() =>
        Directory.Exists(Checkpoints("killed"))
            ? Directory
                .GetDirectories(Checkpoints("killed"), "step-*")
                .Select(one => int.Parse(Path.GetFileName(one)["step-".Length..], System.Globalization.CultureInfo.InvariantCulture))
                .DefaultIfEmpty()
                .Max()
            : 0;

    int Unfinished() => Directory.Exists(Checkpoints("killed")) ? Directory.GetDirectories(Checkpoints("killed"), ".partial-*").Length : 0;

    string Checkpoints(string run) => Path.Combine(folder[run], "checkpoints");

    byte[] Tensors(string run) => File.ReadAllBytes(Path.Combine(Checkpoints(run), $"step-{Steps:D8}", "tensors.safetensors"));
}
