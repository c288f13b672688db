using static System.FormattableString;

namespace GPC.Benchmarks;

/// <summary>One line of the result. Ratios are ours over another's: lower is better for us.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Ours">What was measured of ours.</param>
/// <param name="Peer">Of what it is compared with in the same process.</param>
/// <param name="Ratio">Ours over the peer's.</param>
/// <param name="Python">Of PyTorch for Python, where it is installed and does the same.</param>
/// <param name="PythonRatio">Ours over Python's.</param>
/// <param name="Unit">Unit of all three.</param>
/// <param name="Threads">Threads of each.</param>
sealed record Row(string Name, double Ours, double Peer, double Ratio, double? Python, double? PythonRatio, string Unit, int Threads)
{
    public static string Header => $"{"", -34} {"threads", 7} {"ours", 15} {"peer", 15} {"ratio", 6} {"python", 15} {"ratio", 6}";

    public override string ToString() =>
        Invariant($"{Name, -34} {Threads, 7} {Ours, 11:F2} {Unit, -3} {Peer, 11:F2} {Unit, -3} {Ratio, 6:F2}")
        + (Python is null ? "" : Invariant($" {Python, 11:F2} {Unit, -3} {PythonRatio, 6:F2}"));
}
