using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>The sums over rows that a sweep made.</summary>
/// <param name="Sums">One number for each cluster.</param>
/// <param name="Totals">Single numbers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SweepResult(double[][] Sums, double[] Totals)
{
    /// <summary>The sums of all parts, added to those of the first, in order.</summary>
    internal static SweepResult Of<T>(Part<T>[] parts)
        where T : unmanaged
    {
        var (sums, totals) = (parts[0].SumTotals, parts[0].Totals);
        foreach (var part in parts.AsSpan(1))
        {
            for (var i = 0; i < sums.Length; i++)
                Add(sums[i], part.SumTotals[i]);
            Add(totals, part.Totals);
        }
        return new SweepResult(sums, totals);
    }

    static void Add(double[] to, double[] numbers)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += numbers[i];
    }
}
