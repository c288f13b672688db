using FsCheck;
using FsCheck.Xunit;
using GPC.Reports;
using Xunit;

namespace GPC.Tests.Reports;

/// <summary>What is drawn of a long series looks like all of it.</summary>
public class DownsamplingLaws
{
    [Property]
    public bool ShortSeriesAreKeptWhole(double[] column) =>
        Downsampling.Rows([column], Math.Max(4, column.Length)).SequenceEqual(Enumerable.Range(0, column.Length));

    [Property]
    public bool RowsAscendWithinTheLimit(NormalFloat[] column, PositiveInt more)
    {
        var limit = 6 + more.Get;
        var rows = Downsampling.Rows(Two(column), limit);
        return rows.Length <= limit && rows.Zip(rows.Skip(1)).All(pair => pair.First < pair.Second);
    }

    [Property]
    public bool FirstAndLastAreKept(NormalFloat[] column, PositiveInt more)
    {
        var columns = Two(column);
        var rows = Downsampling.Rows(columns, 6 + more.Get);
        return columns[0].Length == 0 || (rows[0] == 0 && rows[^1] == columns[0].Length - 1);
    }

    [Property]
    public bool ExtremesOfEveryColumnAreKept(NormalFloat[] column, PositiveInt more)
    {
        var columns = Two(column);
        foreach (var row in Enumerable.Range(0, columns[0].Length).Where(row => row % 5 == 3))
            columns[1][row] = double.NaN;
        var rows = Downsampling.Rows(columns, 6 + more.Get);
        return columns.All(one => Extremes(one) == Extremes([.. rows.Select(row => one[row])]));
    }

    [Fact]
    public void AMillionRowsBecomeTwoThousand()
    {
        double[] column = [.. Enumerable.Range(0, 1_000_000).Select(row => row == 654_321 ? 9 : Math.Sin(row))];
        var rows = Downsampling.Rows([column], 2_000);
        Assert.InRange(rows.Length, 1_900, 2_000);
        Assert.Contains(654_321, rows);
    }

    // Many rows even of a short case, and a second column that is not the first.
    static double[][] Two(NormalFloat[] column) =>
        [
            [.. Enumerable.Repeat(column, 20).SelectMany(part => part).Select((value, row) => value.Get + row)],
            [.. Enumerable.Repeat(column, 20).SelectMany(part => part).Select((value, row) => (row * 7919 % 101) - value.Get)],
        ];

    static (double, double) Extremes(double[] column) =>
        column.Where(double.IsFinite).ToArray() is { Length: > 0 } finite ? (finite.Min(), finite.Max()) : (0, 0);
}
