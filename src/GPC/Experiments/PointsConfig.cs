using GPC.Configs;

namespace GPC.Experiments;

/// <summary>The points that toy experiments draw. Data from files ignores it.</summary>
[Config]
public sealed partial record PointsConfig
{
    /// <summary>Points to train on.</summary>
    [Range(2, 10_000_000)] public int Count { get; init; } = 1_000;

    /// <summary>Standard deviation of their noise.</summary>
    [NonNegative] public double Noise { get; init; } = 0.05;

    /// <summary>Where their random numbers start; the run's seed without it.</summary>
    public long? Seed { get; init; }
}
