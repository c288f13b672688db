namespace GPC.Configs;

/// <summary>A number from a minimum to a maximum, both allowed unless said otherwise. On a list it holds for every item.</summary>
/// <param name="minimum">The smallest value.</param>
/// <param name="maximum">The largest value.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RangeAttribute(double minimum, double maximum) : Attribute
{
    /// <summary>The smallest value.</summary>
    public double Minimum => minimum;

    /// <summary>The largest value.</summary>
    public double Maximum => maximum;

    /// <summary>Whether the minimum itself is too small.</summary>
    public bool MinimumExcluded { get; init; }

    /// <summary>Whether the maximum itself is too large.</summary>
    public bool MaximumExcluded { get; init; }
}
