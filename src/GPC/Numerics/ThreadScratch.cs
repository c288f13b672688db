using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>What one thread has for itself during a row loop.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThreadScratch<T>
    where T : unmanaged
{
    internal ThreadScratch(Pointer<T>[] scratch, Pointer<T>[] sums, double[][] sumTotals, double[] totals) =>
        (Scratch, Sums, SumTotals, Totals) = (scratch, sums, sumTotals, totals);

    /// <summary>Memory for tiles.</summary>
    public Pointer<T>[] Scratch { get; }

    /// <summary>Sums over the rows of the last few tiles, one for each cluster.</summary>
    public Pointer<T>[] Sums { get; }

    /// <summary>Sums over rows of single numbers.</summary>
    public double[] Totals { get; }

    internal double[][] SumTotals { get; }
}
