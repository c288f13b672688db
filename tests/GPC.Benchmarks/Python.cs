using System.Diagnostics;
using System.Globalization;

namespace GPC.Benchmarks;

/// <summary>PyTorch for Python, on a libtorch of its own: one process for each number of threads, asked for one round at a time.</summary>
sealed class Python : IDisposable
{
    readonly string path;
    readonly Dictionary<int, Process> processes = [];
    readonly Dictionary<string, bool> modules = [];

    Python(string path) => this.path = path;

    /// <summary>The Python at a path, if it is there and has torch.</summary>
    public static Python? Find(string path)
    {
        var python = new Python(path);
        return File.Exists(path) && python.Has("torch") ? python : null;
    }

    /// <summary>What the peer measures in one round, in the benchmark's unit.</summary>
    public double Measure(Benchmark benchmark)
    {
        if (!processes.TryGetValue(benchmark.Threads, out var process))
            processes[benchmark.Threads] = process = Start(benchmark.Threads);
        process.StandardInput.WriteLine(benchmark.Name);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine() is { } answer
            ? double.Parse(answer, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{path} ended while it measured {benchmark.Name}; what it printed stands above.");
    }

    /// <summary>Whether a module is installed.</summary>
    public bool Has(string module)
    {
        if (modules.TryGetValue(module, out var isThere))
            return isThere;
        using var process = Process.Start(
            new ProcessStartInfo(path, ["-c", $"import importlib.util, sys; sys.exit(importlib.util.find_spec('{module}') is None)"])
        )!;
        process.WaitForExit();
        return modules[module] = process.ExitCode == 0;
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
        var start = new ProcessStartInfo(
            path,
            [Path.Combine(AppContext.BaseDirectory, "peer.py"), threads.ToString(CultureInfo.InvariantCulture)]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }
}
