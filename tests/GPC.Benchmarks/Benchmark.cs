namespace GPC.Benchmarks;

/// <summary>One thing to measure: ours here, the peer's under the same name in peer.py.</summary>
/// <param name="Name">What <c>--filter</c> looks for.</param>
/// <param name="Unit">Unit of what is measured.</param>
/// <param name="Threads">Threads that both sides may use.</param>
/// <param name="Rounds">How often each side is measured, in turns; the first round only warms up, if there are several.</param>
/// <param name="Prepare">Makes what the measurement needs and returns the measurement.</param>
/// <param name="Against">The same for what it is compared with, where that is C# too; null for the peer in Python.</param>
/// <param name="Module">A Python module that the peer needs besides torch; without it the benchmark is left out.</param>
sealed record Benchmark(string Name, string Unit, int Threads, int Rounds, Func<Func<double>> Prepare, Func<Func<double>>? Against = null, string? Module = null)
{
    /// <summary>A measurement that has no peer, beside what it should not exceed.</summary>
    public static Benchmark Aim(string name, string unit, int rounds, double aim, Func<Func<double>> prepare) => new($"{name} (aim)", unit, 1, rounds, prepare, () => () => aim);

    /// <summary>Both sides in turns, so that a busy machine disturbs both alike: the median of each.</summary>
    public Row Measure(Peer peer)
    {
        TorchSharp.torch.set_num_threads(Threads);
        TorchSharp.torch.manual_seed(1);
        var ours = Prepare();
        var other = Against?.Invoke() ?? (() => peer.Measure(this));
        var pairs = Enumerable.Range(0, Rounds).Select(_ => (Ours: ours(), Peer: other())).ToList();
        var counted = pairs.Skip(Rounds > 1 ? 1 : 0).ToList();
        return Row.Of(this, Median(counted.Select(pair => pair.Ours)), Median(counted.Select(pair => pair.Peer)));
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
