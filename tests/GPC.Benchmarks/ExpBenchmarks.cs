using GPC.Tests.Numerics;

namespace GPC.Benchmarks;

/// <summary>
/// The largest error of the vector exponential over all floats; there are 2^32, which takes minutes. Tests take a part of them.
/// </summary>
static class ExpBenchmarks
{
    public static IEnumerable<Benchmark> All =>
        [
            Benchmark.Aim("float-exp-error", "ulp", 1, 1, () => () => Largest(nonPositive: false)),
            Benchmark.Aim("float-exp-error-non-positive", "ulp", 1, 1, () => () => Largest(nonPositive: true)),
        ];

    static double Largest(bool nonPositive)
    {
        var worst = ExpError.Largest(step: 1, nonPositive);
        Console.WriteLine(
            $"largest error of {(nonPositive ? "ExpNonPositive" : "Exp")} over all floats{(nonPositive ? " of at most 0" : "")}: {worst}"
        );
        return worst.Ulps;
    }
}
