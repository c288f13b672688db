using System.Diagnostics;
using System.Globalization;

namespace GPC.Benchmarks;

/// <summary>PyTorch for Python on the same libtorch, asked for one benchmark at a time.</summary>
sealed class Peer(string python)
{
    /// <summary>The peer's time for one go, in the benchmark's unit.</summary>
    public double Measure(Benchmark benchmark)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peer.py");
        var start = new ProcessStartInfo(python, [script, benchmark.Name, benchmark.Threads.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{python} {script} {benchmark.Name} ended with exit code {process.ExitCode}: is python3-torch installed?");
    }
}
