using static TorchSharp.torch;

namespace GPC.Benchmarks;

/// <summary>All benchmarks, in the order in which they are printed.</summary>
static class All
{
    public static IReadOnlyList<Benchmark> Benchmarks { get; } =
    [
        new("matmul-1024", "us", 2, Matmul),
    ];

    static double Matmul()
    {
        using var a = randn(1024, 1024);
        using var b = randn(1024, 1024);
        return Stopwatches.Microseconds(10, () => a.matmul(b).Dispose());
    }
}
