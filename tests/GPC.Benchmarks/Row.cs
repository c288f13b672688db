using static System.FormattableString;

namespace GPC.Benchmarks;

/// <summary>One line of the result. The ratio is ours over the peer's: lower is better for us.</summary>
sealed record Row(string Name, double Ours, double Peer, double Ratio, string Unit)
{
    public static string Header => $"{"",-28} {"threads",7} {"ours",12} {"peer",12} {"ratio",7}";

    public string Text(int threads) => Invariant($"{Name,-28} {threads,7} {Ours,9:F2} {Unit,-2} {Peer,9:F2} {Unit,-2} {Ratio,7:F2}");
}
