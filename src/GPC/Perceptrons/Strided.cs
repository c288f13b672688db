namespace GPC.Perceptrons;

/// <summary>A matrix in memory, or its transpose.</summary>
/// <param name="first">The first number.</param>
/// <param name="rowStride">From a number to the one in the next row.</param>
/// <param name="columnStride">From a number to the one in the next column.</param>
internal readonly unsafe struct Strided(float* first, nint rowStride, nint columnStride)
{
    public float* First => first;

    public nint RowStride => rowStride;

    public nint ColumnStride => columnStride;

    /// <summary>The matrix without its first rows.</summary>
    public Strided From(int row) => new(first + (row * rowStride), rowStride, columnStride);
}
