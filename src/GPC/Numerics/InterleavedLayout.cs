using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace GPC.Numerics;

#pragma warning disable CS1591 // documented by the interface

/// <summary>
/// A tile is as many rows as a vector has numbers, copied so that each cluster's numbers lie together. For few clusters, which would not
/// fill a vector. A tile with fewer rows is filled up with copies of its last one, which no sum counts.
/// </summary>
/// <typeparam name="V">The vector.</typeparam>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct InterleavedLayout<V, T> : ILayout<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged
{
    public static int TileRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count;
    }

    public static int TileSize(int clusters) => clusters * V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Last(int clusters) => (nint)(clusters - 1) * V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint After(nint at, nint last) => at + V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Fresh(V value, nint at) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SumOverClusters(V sum) => sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V MaxOverClusters(V largest) => largest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumOverRows(V value, int rows) => Element.ToDouble(V.Sum(Valid(value, rows)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddToSums(Pointer<T> sums, nint at, V value, int rows) => V.Store(V.Load(sums, at) + Valid(value, rows), sums, at);

    public static void MoveSums(Pointer<T> sums, Span<double> totals)
    {
        for (var i = 0; i < totals.Length; i++)
            totals[i] += Element.ToDouble(V.Sum(V.Load(sums, (nint)i * V.Count)));
        sums.Span(totals.Length * V.Count).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LoadClusters(Pointer<T> values, nint at) => V.Create(values.Address[at / V.Count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LoadRows(Pointer<T> values, int row, int rows) =>
        rows == V.Count ? V.Load(values, row) : Partial(values.Address + row, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreRows(V value, Pointer<T> values, int row, int rows)
    {
        if (rows == V.Count)
            V.Store(value, values, row);
        else
            Store(value, values.Address + row, rows);
    }

    public static Pointer<T> Read(Block<T> matrix, int row, int rows, Pointer<T> scratch)
    {
        var clusters = matrix.Clusters;
        for (var lane = 0; lane < V.Count; lane++)
        {
            var from = matrix.Row(row + Math.Min(lane, rows - 1)).Address;
            var to = scratch.Address + lane;
            nint cluster = 0;
            for (; cluster + 4 <= clusters; cluster += 4, to += 4 * V.Count)
            {
                to[0] = from[cluster];
                to[V.Count] = from[cluster + 1];
                to[2 * V.Count] = from[cluster + 2];
                to[3 * V.Count] = from[cluster + 3];
            }
            for (; cluster < clusters; cluster++, to += V.Count)
                *to = from[cluster];
        }
        return scratch;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PrefetchNext(Pointer<T> tile, nint at, nint last) { }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pointer<T> Target(Block<T> matrix, int row, Pointer<T> scratch) => scratch;

    public static void Write(Block<T> matrix, int row, int rows, Pointer<T> scratch)
    {
        var clusters = matrix.Clusters;
        for (var lane = 0; lane < rows; lane++)
        {
            var to = matrix.Row(row + lane).Address;
            var from = scratch.Address + lane;
            nint cluster = 0;
            for (; cluster + 4 <= clusters; cluster += 4, from += 4 * V.Count)
            {
                to[cluster] = from[0];
                to[cluster + 1] = from[V.Count];
                to[cluster + 2] = from[2 * V.Count];
                to[cluster + 3] = from[3 * V.Count];
            }
            for (; cluster < clusters; cluster++, from += V.Count)
                to[cluster] = *from;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Valid(V value, int rows) => rows == V.Count ? value : V.KeepFirst(value, rows);

    static V Partial(T* values, int rows)
    {
        var lanes = stackalloc T[V.Count];
        for (var i = 0; i < V.Count; i++)
            lanes[i] = values[Math.Min(i, rows - 1)];
        return V.Load(new Pointer<T>(lanes), 0);
    }

    static void Store(V value, T* values, int rows)
    {
        var lanes = stackalloc T[V.Count];
        V.Store(value, new Pointer<T>(lanes), 0);
        for (var i = 0; i < rows; i++)
            values[i] = lanes[i];
    }
}
