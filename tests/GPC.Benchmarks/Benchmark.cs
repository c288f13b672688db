namespace GPC.Benchmarks;

/// <summary>One thing to time: ours here, the peer's under the same name in peer.py.</summary>
/// <param name="Name">What <c>--filter</c> looks for.</param>
/// <param name="Unit">Unit of the time for one go.</param>
/// <param name="Threads">Threads that both sides may use.</param>
/// <param name="Ours">Takes the time of one go.</param>
sealed record Benchmark(string Name, string Unit, int Threads, Func<double> Ours);
