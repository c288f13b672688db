using System.Collections.Immutable;

namespace GPC.Metrics;

/// <summary>A few numbers, such as a metric over several seeds.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Their standard deviation, of the sample (n - 1); 0 for one number.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Values">The numbers.</param>
public sealed record Summary(double Mean, double StandardDeviation, double Minimum, ImmutableArray<double> Values)
{
    /// <summary>Sums up numbers.</summary>
    /// <param name="values">At least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Summary Of(params ImmutableArray<double> values)
    {
        if (values.IsDefaultOrEmpty)
            throw new ArgumentException("Found no numbers, expected at least one.", nameof(values));
        var mean = values.Average();
        var variance = values.Length == 1 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        return new(mean, Math.Sqrt(variance), values.Min(), values);
    }

    /// <summary>Such as <c>0.98 ± 0.01 (min 0.95)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Mean:F2} ± {StandardDeviation:F2} (min {Minimum:F2})");
}
