using GPC.Configs;

namespace GPC.Tests.Configs;

/// <summary>How a rate falls.</summary>
[Config]
public sealed partial record Rate
{
    /// <summary>Where it starts.</summary>
    [Range(0, 1, MinimumExcluded = true)]
    public double Start { get; init; } = 0.001;

    /// <summary>Steps until it is halved.</summary>
    [Positive]
    public long? HalvedAfter { get; init; }

    /// <summary>The form of the fall.</summary>
    public Fall Fall { get; init; } = Fall.Cosine;

    [Rule("a rate that stays has nothing to be halved")]
    static bool ConstantStays(Rate rate) => rate.Fall != Fall.None || rate.HalvedAfter is null;
}
