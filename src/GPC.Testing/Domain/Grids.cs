using System.Globalization;

namespace GPC.Testing;

/// <summary>Rectangles of numbers.</summary>
static class Grids
{
    public static double[,] Fill(int rows, int columns, Func<int, int, double> number)
    {
        var result = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                result[row, column] = number(row, column);
        }
        return result;
    }

    public static double[,] Map(double[,] numbers, Func<int, int, double, double> change) =>
        Fill(numbers.GetLength(0), numbers.GetLength(1), (row, column) => change(row, column, numbers[row, column]));

    /// <summary>The rows of these numbers, in this order.</summary>
    public static double[,] Rows(double[,] numbers, IReadOnlyList<int> order) =>
        Fill(order.Count, numbers.GetLength(1), (row, column) => numbers[order[row], column]);

    /// <summary>The columns of these numbers, in this order.</summary>
    public static double[,] Columns(double[,] numbers, IReadOnlyList<int> order) =>
        Fill(numbers.GetLength(0), order.Count, (row, column) => numbers[row, order[column]]);

    /// <summary>One row.</summary>
    public static double[] Row(double[,] numbers, int row) =>
        [.. Enumerable.Range(0, numbers.GetLength(1)).Select(column => numbers[row, column])];

    /// <summary>All numbers, row after row.</summary>
    public static double[] Flat(double[,] numbers) => [.. numbers.Cast<double>()];

    /// <summary>As a table, with columns as wide as they have to be.</summary>
    public static string Table(double[,] numbers)
    {
        var texts = Flat(numbers).Select(number => number.ToString("G6", CultureInfo.InvariantCulture)).ToArray();
        var width = texts.Max(text => text.Length) + 2;
        return string.Join('\n', texts.Select(text => text.PadLeft(width)).Chunk(numbers.GetLength(1)).Select(row => string.Concat(row)));
    }
}
