using static System.FormattableString;

namespace GPC.Benchmarks;

/// <summary>One line of the result. The ratio is ours over the peer's: lower is better for us.</summary>
sealed record Row(string Name, double Ours, double Peer, double Ratio, string Unit, int Threads)
{
    public static string Header => $"{"",-24} {"threads",7} {"ours",15} {"peer",15} {"ratio",7}";

    public static Row Of(Benchmark benchmark, double ours, double peer) => new(benchmark.Name, ours, peer, ours / peer, benchmark.Unit, benchmark.Threads);

    public override string ToString() => Invariant($"{Name,-24} {Threads,7} {Ours,11:F2} {Unit,-3} {Peer,11:F2} {Unit,-3} {Ratio,7:F2}");
}
