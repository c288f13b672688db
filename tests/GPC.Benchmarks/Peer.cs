using System.Diagnostics;
using System.Globalization;

namespace GPC.Benchmarks;

/// <summary>PyTorch for Python on the same libtorch: one process per number of threads, asked for one round at a time.</summary>
sealed class Peer(string python) : IDisposable
{
    readonly Dictionary<int, Process> processes = [];

    /// <summary>What the peer measures in one round, in the benchmark's unit.</summary>
    public double Measure(Benchmark benchmark)
    {
        if (!processes.TryGetValue(benchmark.Threads, out var process)) processes[benchmark.Threads] = process = Start(benchmark.Threads);
        process.StandardInput.WriteLine(benchmark.Name);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() is { } answer
            ? double.Parse(answer, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{python} ended while it measured {benchmark.Name}; what it printed stands above. Is python3-torch installed?");
    }

    /// <summary>Whether Python finds a module.</summary>
    public bool Has(string module)
    {
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", $"import importlib.util, sys; sys.exit(importlib.util.find_spec('{module}') is None)"]))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    public void Dispose()
    {
        foreach (var process in processes.Values)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    Process Start(int threads)
    {
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "peer.py"), threads.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }
}
