using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GPC.Numerics;

#pragma warning disable CS1591 // documented by the interface

/// <summary>A tile is one row, worked on in place; vectors run along its clusters, of which there is at least a vector.</summary>
/// <typeparam name="V">The vector.</typeparam>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
/// <typeparam name="TEnd">How rows end.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RowLayout<V, T, TEnd> : ILayout<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged
    where TEnd : struct, IRowEnd
{
    public static int TileRows => 1;

    public static int TileSize(int clusters) => clusters;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Last(int clusters) => clusters - V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint After(nint at, nint last)
    {
        var next = at + V.Count;
        if (!TEnd.Overlaps)
            return next;
        return next <= last || at == last ? next : last;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Fresh(V value, nint at)
    {
        if (!TEnd.Overlaps)
            return value;
        var fresh = (int)at & (V.Count - 1);
        return fresh == 0 ? value : V.KeepLast(value, fresh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SumOverClusters(V sum) => V.Create(V.Sum(sum));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V MaxOverClusters(V largest) => V.Create(V.Largest(largest));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumOverRows(V value, int rows) => Element.ToDouble(V.First(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddToSums(Pointer<T> sums, nint at, V value, int rows) => V.Store(V.Load(sums, at) + Fresh(value, at), sums, at);

    public static void MoveSums(Pointer<T> sums, Span<double> totals)
    {
        var values = sums.Span(totals.Length);
        for (var i = 0; i < totals.Length; i++)
            totals[i] += Element.ToDouble(values[i]);
        values.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LoadClusters(Pointer<T> values, nint at) => V.Load(values, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe V LoadRows(Pointer<T> values, int row, int rows) => V.Create(values.Address[row]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreRows(V value, Pointer<T> values, int row, int rows) => values.Address[row] = V.First(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pointer<T> Read(Block<T> matrix, int row, int rows, Pointer<T> scratch) => matrix.Row(row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void PrefetchNext(Pointer<T> tile, nint at, nint last)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(tile.Address + at + last + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pointer<T> Target(Block<T> matrix, int row, Pointer<T> scratch) => matrix.Row(row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(Block<T> matrix, int row, int rows, Pointer<T> scratch) { }
}

/// <summary>How rows end that are worked on in vectors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowEnd
{
    /// <summary>Whether the last vector may overlap the one before, because the clusters are no multiple of a vector's numbers.</summary>
    static abstract bool Overlaps { get; }
}

/// <summary>Rows are a whole number of vectors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WholeEnd : IRowEnd
{
    /// <inheritdoc/>
    public static bool Overlaps => false;
}

/// <summary>The last vector of a row may overlap the one before.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OverlappingEnd : IRowEnd
{
    /// <inheritdoc/>
    public static bool Overlaps => true;
}
