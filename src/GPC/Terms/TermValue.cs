namespace GPC.Terms;

/// <summary>
/// A value of the term language: numbers in double precision that may vary over rows, over clusters, or both. Its type says what the numbers mean.
/// Values are immutable; the operations are in <see cref="Operations"/>.
/// </summary>
public abstract class TermValue
{
    private protected TermValue(Values values) => Values = values;

    internal Values Values { get; }

    /// <summary>A copy of the numbers, row after row.</summary>
    public double[] ToArray() => [.. Values.Elements];

    /// <summary>The type, the extent and the numbers (the first sixteen).</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{GetType().Name}{Values.Extent}: {string.Join(", ", Values.Elements.Take(16).Select(x => x.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)))}{(Values.Elements.Length > 16 ? ", ..." : "")}");
}
