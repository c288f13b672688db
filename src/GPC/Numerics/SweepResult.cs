using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>The sums over rows that a sweep made.</summary>
/// <param name="Sums">One number for each cluster.</param>
/// <param name="Totals">Single numbers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SweepResult(double[][] Sums, double[] Totals)
{
    internal static SweepResult Of(IEnumerable<(double[][] Sums, double[] Totals)> parts) => parts
        .Select(part => new SweepResult(part.Sums, part.Totals))
        .Aggregate((left, right) => new SweepResult([.. left.Sums.Zip(right.Sums, Add)], Add(left.Totals, right.Totals)));

    static double[] Add(double[] left, double[] right) => [.. left.Zip(right, (a, b) => a + b)];
}
