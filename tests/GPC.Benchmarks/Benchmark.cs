namespace GPC.Benchmarks;

/// <summary>
/// One thing to measure: ours, what it is compared with in the same process, and for some the same in peer.py, under the same name.
/// </summary>
/// <param name="Name">What <c>--filter</c> looks for.</param>
/// <param name="Unit">Unit of what is measured.</param>
/// <param name="Threads">Threads that all sides may use.</param>
/// <param name="Rounds">How often each side is measured, in turns; the first round only warms up, if there are several.</param>
/// <param name="Ours">Makes what the measurement needs and returns the measurement.</param>
/// <param name="Peer">The same for what ours is compared with: hand-written TorchSharp on the same libtorch, where that can be.</param>
/// <param name="PythonModule">The Python module that the same in peer.py needs; null where there is no such peer.</param>
sealed record Benchmark(
    string Name,
    string Unit,
    int Threads,
    int Rounds,
    Func<Func<double>> Ours,
    Func<Func<double>> Peer,
    string? PythonModule = null
)
{
    /// <summary>A measurement that has no peer, beside what it should not exceed.</summary>
    public static Benchmark Aim(string name, string unit, int rounds, double aim, Func<Func<double>> ours) =>
        new($"{name} (aim)", unit, 1, rounds, ours, () => () => aim);

    /// <summary>
    /// All sides in turns. What disturbs the machine disturbs the sides of a round alike, so the ratios are medians of the rounds' ratios;
    /// the times are medians of their own.
    /// </summary>
    /// <param name="python">PyTorch for Python; null where it is not installed.</param>
    public Row Measure(Python? python)
    {
        TorchSharp.torch.set_num_threads(Threads);
        TorchSharp.torch.manual_seed(1).Dispose();
        var (ours, peer) = (Ours(), Peer());
        var rounds = Enumerable
            .Range(0, Rounds)
            .Select(_ => (Ours: ours(), Peer: peer(), Python: Ask(python)))
            .Skip(Rounds > 1 ? 1 : 0)
            .ToList();
        return new Row(
            Name,
            Median(rounds.Select(round => round.Ours))!.Value,
            Median(rounds.Select(round => round.Peer))!.Value,
            Median(rounds.Select(round => round.Ours / round.Peer))!.Value,
            Median(rounds.Select(round => round.Python)),
            Median(rounds.Select(round => round.Ours / round.Python)),
            Unit,
            Threads
        );
    }

    double? Ask(Python? python) => PythonModule is { } module && python is not null && python.Has(module) ? python.Measure(this) : null;

    static double? Median(IEnumerable<double> values) => Median(values.Select(value => (double?)value));

    static double? Median(IEnumerable<double?> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
