using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>What is allowed of a number, a text or a list, beyond its type.</summary>
internal sealed record Limits
{
    public static Limits None { get; } = new();

    public double? Minimum { get; init; }

    public bool MinimumExcluded { get; init; }

    public double? Maximum { get; init; }

    public bool MaximumExcluded { get; init; }

    public int MinimumLength { get; init; }

    public int MaximumLength { get; init; } = int.MaxValue;

    /// <summary>The names of an enum, or the texts of OneOf; none when any is allowed.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>The numbers of OneOf; none when any is allowed.</summary>
    public ImmutableArray<double> Numbers { get; init; } = [];

    public bool IsTooSmall(double value) => Minimum is { } minimum && !(MinimumExcluded ? value > minimum : value >= minimum);

    public bool IsTooLarge(double value) => Maximum is { } maximum && !(MaximumExcluded ? value < maximum : value <= maximum);
}
