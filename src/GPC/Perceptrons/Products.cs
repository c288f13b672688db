using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>Products of small matrices with panels: matrices whose rows are features and whose columns are points, so that vectors lie across points.</summary>
/// <remarks>
/// What runs longest is not inlined: with all of it in one method the compiler keeps its sums in memory, not in registers. And it is optimized from its first call on: as it
/// is compiled otherwise, it takes many times as long until it has been called often.
/// </remarks>
internal static unsafe class Products
{
    /// <summary>Rows and vectors that a tile of <see cref="Multiply"/> computes at once; what of the columns does not fill a tile is to be padded.</summary>
    private const int TileRows = 4;
    private const int TileVectors = 3;

    /// <summary>The columns of a tile.</summary>
    public static int TileColumns<V>()
        where V : struct, IVector<V, float> => TileVectors * V.Count;

    /// <summary><c>result = start + matrix * panel</c>, where start is one number for each row.</summary>
    /// <param name="matrix">The matrix (rows, depth).</param>
    /// <param name="panel">The panel (depth, columns).</param>
    /// <param name="start">What each row starts from; null for 0.</param>
    /// <param name="result">The panel (rows, columns) that is written.</param>
    /// <param name="rows">Rows of the matrix.</param>
    /// <param name="depth">Columns of the matrix.</param>
    /// <param name="columns">Columns of the panels, a multiple of <see cref="TileColumns"/>.</param>
    public static void Multiply<V>(Strided matrix, float* panel, float* start, float* result, int rows, int depth, int columns)
        where V : struct, IVector<V, float>
    {
        var whole = rows - (rows % TileRows);
        for (var column = 0; column < columns; column += TileColumns<V>())
        {
            for (var row = 0; row < whole; row += TileRows)
                Tile<V>(matrix.From(row), panel + column, start is null ? null : start + row, result + ((nint)row * columns) + column, depth, columns);
            for (var row = whole; row < rows; row++)
                Row<V>(matrix.From(row), panel + column, start is null ? 0 : start[row], result + ((nint)row * columns) + column, depth, columns);
        }
    }

    /// <summary><c>result += left * right^T</c>: the sums over all points.</summary>
    /// <param name="left">A panel (rows, columns).</param>
    /// <param name="right">A panel (depth, columns).</param>
    /// <param name="result">The matrix (rows, depth) that is added to.</param>
    /// <param name="rows">Rows of the left panel.</param>
    /// <param name="depth">Rows of the right panel.</param>
    /// <param name="columns">Columns of both, a multiple of the vector.</param>
    public static void AddOuter<V>(float* left, float* right, float* result, int rows, int depth, int columns)
        where V : struct, IVector<V, float>
    {
        var (wholeRows, wholeDepth) = (rows - (rows % 4), depth - (depth % 3));
        for (var row = 0; row < rows; row += row < wholeRows ? 4 : 1)
        {
            for (var at = 0; at < depth; at += row < wholeRows && at < wholeDepth ? 3 : 1)
            {
                float* own = left + ((nint)row * columns), other = right + ((nint)at * columns), target = result + ((nint)row * depth) + at;
                if (row < wholeRows && at < wholeDepth) Dots<V>(own, other, target, depth, columns);
                else if (row < wholeRows) Column<V>(own, other, target, depth, columns);
                else target[0] += Dot<V>(own, other, columns);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Tile<V>(Strided matrix, float* panel, float* start, float* result, int depth, nint columns)
        where V : struct, IVector<V, float>
    {
        V zero = V.Create(0f), s0 = zero, s1 = zero, s2 = zero, s3 = zero;
        if (start is not null) (s0, s1, s2, s3) = (V.Create(start[0]), V.Create(start[1]), V.Create(start[2]), V.Create(start[3]));
        V a0 = s0, a1 = s0, a2 = s0, b0 = s1, b1 = s1, b2 = s1, c0 = s2, c1 = s2, c2 = s2, d0 = s3, d1 = s3, d2 = s3;
        var (rowStride, columnStride) = (matrix.RowStride, matrix.ColumnStride);
        float* first = matrix.First, second = first + rowStride, third = second + rowStride, fourth = third + rowStride;
        for (nint at = 0, end = depth * columnStride; at < end; at += columnStride)
        {
            V x = Load<V>(panel), y = Load<V>(panel + V.Count), z = Load<V>(panel + (2 * V.Count));
            var m = V.Create(first[at]);
            (a0, a1, a2) = (V.MultiplyAdd(m, x, a0), V.MultiplyAdd(m, y, a1), V.MultiplyAdd(m, z, a2));
            m = V.Create(second[at]);
            (b0, b1, b2) = (V.MultiplyAdd(m, x, b0), V.MultiplyAdd(m, y, b1), V.MultiplyAdd(m, z, b2));
            m = V.Create(third[at]);
            (c0, c1, c2) = (V.MultiplyAdd(m, x, c0), V.MultiplyAdd(m, y, c1), V.MultiplyAdd(m, z, c2));
            m = V.Create(fourth[at]);
            (d0, d1, d2) = (V.MultiplyAdd(m, x, d0), V.MultiplyAdd(m, y, d1), V.MultiplyAdd(m, z, d2));
            panel += columns;
        }
        Store(result, a0, a1, a2);
        Store(result + columns, b0, b1, b2);
        Store(result + (2 * columns), c0, c1, c2);
        Store(result + (3 * columns), d0, d1, d2);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Row<V>(Strided matrix, float* panel, float start, float* result, int depth, nint columns)
        where V : struct, IVector<V, float>
    {
        V a0 = V.Create(start), a1 = a0, a2 = a0;
        for (nint at = 0, end = depth * matrix.ColumnStride; at < end; at += matrix.ColumnStride)
        {
            var m = V.Create(matrix.First[at]);
            (a0, a1, a2) = (V.MultiplyAdd(m, Load<V>(panel), a0), V.MultiplyAdd(m, Load<V>(panel + V.Count), a1), V.MultiplyAdd(m, Load<V>(panel + (2 * V.Count)), a2));
            panel += columns;
        }
        Store(result, a0, a1, a2);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Dots<V>(float* left, float* right, float* result, nint depth, nint columns)
        where V : struct, IVector<V, float>
    {
        V zero = V.Create(0f), a0 = zero, a1 = zero, a2 = zero, b0 = zero, b1 = zero, b2 = zero, c0 = zero, c1 = zero, c2 = zero, d0 = zero, d1 = zero, d2 = zero;
        float* second = left + columns, third = second + columns, fourth = third + columns, middle = right + columns, last = middle + columns;
        for (nint at = 0; at < columns; at += V.Count)
        {
            V x = Load<V>(right + at), y = Load<V>(middle + at), z = Load<V>(last + at);
            var m = Load<V>(left + at);
            (a0, a1, a2) = (V.MultiplyAdd(m, x, a0), V.MultiplyAdd(m, y, a1), V.MultiplyAdd(m, z, a2));
            m = Load<V>(second + at);
            (b0, b1, b2) = (V.MultiplyAdd(m, x, b0), V.MultiplyAdd(m, y, b1), V.MultiplyAdd(m, z, b2));
            m = Load<V>(third + at);
            (c0, c1, c2) = (V.MultiplyAdd(m, x, c0), V.MultiplyAdd(m, y, c1), V.MultiplyAdd(m, z, c2));
            m = Load<V>(fourth + at);
            (d0, d1, d2) = (V.MultiplyAdd(m, x, d0), V.MultiplyAdd(m, y, d1), V.MultiplyAdd(m, z, d2));
        }
        Add(result, a0, a1, a2);
        Add(result + depth, b0, b1, b2);
        Add(result + (2 * depth), c0, c1, c2);
        Add(result + (3 * depth), d0, d1, d2);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Column<V>(float* left, float* right, float* result, nint depth, nint columns)
        where V : struct, IVector<V, float>
    {
        V a = V.Create(0f), b = a, c = a, d = a;
        for (nint at = 0; at < columns; at += V.Count)
        {
            var x = Load<V>(right + at);
            (a, b) = (V.MultiplyAdd(Load<V>(left + at), x, a), V.MultiplyAdd(Load<V>(left + columns + at), x, b));
            (c, d) = (V.MultiplyAdd(Load<V>(left + (2 * columns) + at), x, c), V.MultiplyAdd(Load<V>(left + (3 * columns) + at), x, d));
        }
        result[0] += V.Sum(a);
        result[depth] += V.Sum(b);
        result[2 * depth] += V.Sum(c);
        result[3 * depth] += V.Sum(d);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static float Dot<V>(float* left, float* right, nint columns)
        where V : struct, IVector<V, float>
    {
        var sum = V.Create(0f);
        for (nint at = 0; at < columns; at += V.Count) sum = V.MultiplyAdd(Load<V>(left + at), Load<V>(right + at), sum);
        return V.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load<V>(float* from)
        where V : struct, IVector<V, float> => V.Load(new(from), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<V>(float* to, V x, V y, V z)
        where V : struct, IVector<V, float>
    {
        V.Store(x, new(to), 0);
        V.Store(y, new(to), V.Count);
        V.Store(z, new(to), 2 * V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<V>(float* to, V x, V y, V z)
        where V : struct, IVector<V, float>
    {
        to[0] += V.Sum(x);
        to[1] += V.Sum(y);
        to[2] += V.Sum(z);
    }
}
