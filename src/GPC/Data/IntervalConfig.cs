using GPC.Configs;

namespace GPC.Data;

/// <summary>The values that each coordinate of a sample may have: the domain Omega is this interval in every dimension.</summary>
[Config]
public sealed partial record IntervalConfig
{
    /// <summary>The smallest value.</summary>
    public double Min { get; init; } = -1;

    /// <summary>The largest value.</summary>
    public double Max { get; init; } = 1;

    /// <summary>The length of the interval.</summary>
    public double Width => Max - Min;

    /// <summary>Whether another interval is in it.</summary>
    /// <param name="other">The other.</param>
    public bool Covers(IntervalConfig other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Min <= other.Min && other.Max <= Max;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Min} to {Max}");

    [Rule("the interval must not be empty", Fix = "raise max above min")]
    static bool IsNotEmpty(IntervalConfig interval) => interval.Min < interval.Max;
}
