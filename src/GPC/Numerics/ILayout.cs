using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>
/// How the numbers of a matrix lie in vectors: along the clusters of one row (<see cref="RowLayout{V, T, TEnd}"/>), or across the rows, one
/// vector for each cluster (<see cref="InterleavedLayout{V, T}"/>). A fused kernel is written once, over both.
/// </summary>
/// <typeparam name="V">The vector.</typeparam>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
/// <remarks>
/// A tile is what is worked on at a time: <see cref="TileRows"/> rows, whose numbers are visited from offset 0 to <see cref="Last"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILayout<V, T>
    where V : struct, IVector<V, T>
    where T : unmanaged
{
    /// <summary>Rows in a tile.</summary>
    static abstract int TileRows { get; }

    /// <summary>Numbers of memory that a tile takes.</summary>
    static abstract int TileSize(int clusters);

    /// <summary>The offset of the last vector of a tile.</summary>
    static abstract nint Last(int clusters);

    /// <summary>The offset of the next vector, or one beyond the last.</summary>
    static abstract nint After(nint at, nint last);

    /// <summary>The value, with zero for places that an earlier vector had: the last vector may overlap the one before.</summary>
    static abstract V Fresh(V value, nint at);

    /// <summary>The sum over the clusters, from the sum over the vectors of a tile.</summary>
    static abstract V SumOverClusters(V sum);

    /// <summary>The maximum over the clusters, from the maximum over the vectors of a tile.</summary>
    static abstract V MaxOverClusters(V largest);

    /// <summary>The sum over the rows of a tile of one number for each row.</summary>
    static abstract double SumOverRows(V value, int rows);

    /// <summary>Adds to the sums over rows, one for each cluster.</summary>
    static abstract void AddToSums(Pointer<T> sums, nint at, V value, int rows);

    /// <summary>Moves the sums over rows to double precision and clears them.</summary>
    static abstract void MoveSums(Pointer<T> sums, Span<double> totals);

    /// <summary>One number for each cluster.</summary>
    static abstract V LoadClusters(Pointer<T> values, nint at);

    /// <summary>One number for each row.</summary>
    static abstract V LoadRows(Pointer<T> values, int row, int rows);

    /// <summary>One number for each row.</summary>
    static abstract void StoreRows(V value, Pointer<T> values, int row, int rows);

    /// <summary>The tile that begins at a row, for reading.</summary>
    static abstract Pointer<T> Read(Block<T> matrix, int row, int rows, Pointer<T> scratch);

    /// <summary>Brings a vector of the next tile into the cache.</summary>
    static abstract void PrefetchNext(Pointer<T> tile, nint at, nint last);

    /// <summary>Memory to write the tile that begins at a row; then <see cref="Write"/>.</summary>
    static abstract Pointer<T> Target(Block<T> matrix, int row, Pointer<T> scratch);

    /// <summary>Brings a written tile to its place.</summary>
    static abstract void Write(Block<T> matrix, int row, int rows, Pointer<T> scratch);
}
