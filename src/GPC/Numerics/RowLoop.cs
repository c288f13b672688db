using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>One loop over the rows, written once for every width of vectors and layout.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowLoop<T>
    where T : unmanaged
{
    /// <summary>What the loop needs.</summary>
    static abstract RowLoopShape Shape { get; }

    /// <summary>Goes over some rows.</summary>
    /// <param name="context">What all row loops of a kernel share.</param>
    /// <param name="thread">What one thread has for itself.</param>
    /// <param name="first">The first row.</param>
    /// <param name="limit">The row after the last.</param>
    /// <typeparam name="V">The vector.</typeparam>
    /// <typeparam name="L">How the numbers lie in vectors.</typeparam>
    static abstract void Run<V, L>(KernelContext<T> context, ThreadScratch<T> thread, int first, int limit)
        where V : struct, IVector<V, T>
        where L : struct, ILayout<V, T>;
}

/// <summary>What a row loop needs: each number is the index of a dimension in the context.</summary>
/// <param name="Rows">The rows it goes over.</param>
/// <param name="Clusters">The clusters that it visits.</param>
/// <param name="Scratch">The clusters of each tile that it copies or keeps.</param>
/// <param name="Sums">The clusters of each sum over rows that it makes.</param>
/// <param name="Totals">How many single numbers it sums over rows.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RowLoopShape(int Rows, int[] Clusters, int[] Scratch, int[] Sums, int Totals);

/// <summary>The sums over rows that a row loop made.</summary>
/// <param name="Sums">One number for each cluster.</param>
/// <param name="Totals">Single numbers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RowLoopResult(double[][] Sums, double[] Totals)
{
    /// <summary>The sums of all threads, added to those of the first, in order.</summary>
    internal static RowLoopResult Of<T>(ThreadScratch<T>[] threads)
        where T : unmanaged
    {
        var (sums, totals) = (threads[0].SumTotals, threads[0].Totals);
        foreach (var thread in threads.AsSpan(1))
        {
            for (var i = 0; i < sums.Length; i++)
                Add(sums[i], thread.SumTotals[i]);
            Add(totals, thread.Totals);
        }
        return new RowLoopResult(sums, totals);
    }

    static void Add(double[] to, double[] numbers)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += numbers[i];
    }
}
