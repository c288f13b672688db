using System.Runtime.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Perceptrons;

/// <summary>The memory of tensors.</summary>
internal static unsafe class Memory
{
    /// <summary>Whether the memory is that of <c>float</c>, row after row.</summary>
    public static bool IsPlain(Tensor tensor) => tensor.dtype == ScalarType.Float32 && tensor.device_type == DeviceType.CPU && tensor.is_contiguous();

    /// <summary>The first number of a tensor that is plain; it stays where it is while the tensor exists.</summary>
    public static float* Of(Tensor tensor)
    {
        fixed (byte* first = tensor.bytes) return (float*)first;
    }

    /// <summary>Writes the transpose of a matrix, with columns of 0 after it.</summary>
    /// <param name="from">The matrix (rows, columns).</param>
    /// <param name="to">The transpose (columns, width).</param>
    /// <param name="rows">Rows of the matrix.</param>
    /// <param name="columns">Columns of the matrix.</param>
    /// <param name="width">Columns of what is written, at least <paramref name="rows"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(float* from, float* to, int rows, int columns, nint width)
    {
        for (var first = 0; first < columns; first += Tile)
        {
            var end = Math.Min(columns, first + Tile);
            for (var row = 0; row < rows; row++)
            {
                for (nint column = first; column < end; column++) to[(column * width) + row] = from[((nint)row * columns) + column];
            }
        }
        for (nint column = 0; column < columns; column++) new Span<float>(to + (column * width) + rows, (int)width - rows).Clear();
    }

    /// <summary>The other way: writes the first columns of a panel as rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransposeBack(float* from, float* to, int rows, int columns, nint width)
    {
        for (var first = 0; first < columns; first += Tile)
        {
            var end = Math.Min(columns, first + Tile);
            for (var row = 0; row < rows; row++)
            {
                for (nint column = first; column < end; column++) to[((nint)row * columns) + column] = from[(column * width) + row];
            }
        }
    }

    private const int Tile = 16;
}
