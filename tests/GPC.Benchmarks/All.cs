using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Benchmarks;

/// <summary>All benchmarks, in the order in which they are printed.</summary>
static class All
{
    public static IReadOnlyList<Benchmark> Benchmarks { get; } =
    [
        new("add", "us", 1, 8, Add),
        new("add-in-place", "us", 1, 8, AddInPlace),
        new("view", "us", 1, 8, View),
        new("add-backward", "us", 1, 8, AddBackward),
        new("mlp-step", "us", 1, 8, MlpStep),
        new("matmul-1024", "us", 1, 8, Matmul),
        new("matmul-1024-2", "us", 2, 8, Matmul),
        .. TriadBenchmarks.All,
        .. ViewsBenchmarks.All,
        .. TrainingBenchmarks.All,
        .. ExpBenchmarks.All,
        Benchmark.Aim("gpc-help", "ms", 11, 200, Help),
        new("million-operators", "MiB", 1, 1, MillionOperators),
        .. Generators.ModelGeneratorBenchmarks.All,
        .. Generators.ObjectiveGeneratorBenchmarks.All,
        .. Networks.ResNetBenchmarks.All,
    ];

    // A process of its own, as in a terminal.
    static Func<double> Help()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GPC.Cli.dll"), "--help"]) { RedirectStandardOutput = true };
        return () =>
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var help = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && help.Contains("ablate", StringComparison.Ordinal) ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"gpc --help ended with {process.ExitCode}: {help}");
        };
    }

    // Two tensors of one element: what a call costs.
    static Func<double> Add()
    {
        Tensor a = randn(1), b = randn(1);
        return () => Stopwatches.Microseconds(50_000, () => (a + b).Dispose());
    }

    static Func<double> AddInPlace()
    {
        Tensor a = zeros(1), b = zeros(1);
        return () => Stopwatches.Microseconds(50_000, () => a.add_(b));
    }

    // Hardly any work inside libtorch: nearly all of it is the call and the new tensor object.
    static Func<double> View()
    {
        Tensor a = randn(4);
        return () => Stopwatches.Microseconds(50_000, () => a.view(2, 2).Dispose());
    }

    static Func<double> AddBackward()
    {
        Tensor a = randn(1, requires_grad: true), b = randn(1);
        return () => Stopwatches.Microseconds(10_000, () =>
        {
            using var sum = a + b;
            sum.backward();
            a.grad = null;
        });
    }

    // A 2-100-100-2 perceptron on a batch of 400: forward, backward and an Adam step.
    static Func<double> MlpStep()
    {
        var model = nn.Sequential(nn.Linear(2, 100), nn.ReLU(), nn.Linear(100, 100), nn.ReLU(), nn.Linear(100, 2));
        var optimizer = optim.Adam(model.parameters(), lr: 1e-3);
        Tensor points = randn(400, 2), labels = randint(0, 2, 400);
        return () => Stopwatches.Microseconds(300, () =>
        {
            optimizer.zero_grad();
            using var logits = model.forward(points);
            using var loss = nn.functional.cross_entropy(logits, labels);
            loss.backward();
            optimizer.step();
        });
    }

    static Func<double> Matmul()
    {
        Tensor a = randn(1024, 1024), b = randn(1024, 1024);
        return () => Stopwatches.Microseconds(10, () => a.matmul(b).Dispose());
    }

    // Nobody disposes the results: the garbage collector has to keep the memory flat.
    static Func<double> MillionOperators()
    {
        Tensor a = randn(1), b = randn(1);
        return () =>
        {
            for (var i = 0; i < 100_000; i++) _ = a + b;
            var before = Resident();
            for (var i = 0; i < 1_000_000; i++) _ = a + b;
            var after = Resident();
            Console.WriteLine(FormattableString.Invariant($"million-operators: resident memory of ours {before:F1} -> {after:F1} MiB"));
            return after;
        };
    }

    static double Resident() => Environment.WorkingSet / 1048576.0;
}
