using System.Diagnostics;

namespace GPC.Benchmarks;

/// <summary>All benchmarks, in the order in which they are printed.</summary>
static class All
{
    public static IReadOnlyList<Benchmark> Benchmarks { get; } =
    [
        .. TriadBenchmarks.All,
        .. ViewsBenchmarks.All,
        .. TrainingBenchmarks.All,
        .. ExpBenchmarks.All,
        Benchmark.Aim("gpc-help", "ms", 11, 200, Help),
        .. Generators.ModelGeneratorBenchmarks.All,
        .. Generators.ObjectiveGeneratorBenchmarks.All,
        .. Networks.ResNetBenchmarks.All,
    ];

    // A process of its own, as in a terminal.
    static Func<double> Help()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GPC.Cli.dll"), "--help"])
        {
            RedirectStandardOutput = true,
        };
        return () =>
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var help = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && help.Contains("ablate", StringComparison.Ordinal)
                ? clock.Elapsed.TotalMilliseconds
                : throw new InvalidOperationException($"gpc --help ended with {process.ExitCode}: {help}");
        };
    }
}
