namespace GPC.Metrics;

/// <summary>The linear assignment problem, solved by shortest augmenting paths (Jonker and Volgenant 1987) in cubic time.</summary>
public static class Assignment
{
    /// <summary>The one-to-one matching of rows and columns with the greatest sum of gains.</summary>
    /// <param name="gains">Gain of matching a row with a column; not necessarily square.</param>
    /// <returns>The column of each row, or -1 for a row without one. As many are matched as the shorter side has.</returns>
    public static int[] Best(int[,] gains)
    {
        ArgumentNullException.ThrowIfNull(gains);
        var (rows, columns) = (gains.GetLength(0), gains.GetLength(1));
        if (rows <= columns) return Match(rows, columns, (row, column) => -(double)gains[row, column]);
        var rowOf = Match(columns, rows, (column, row) => -(double)gains[row, column]);
        var matched = Enumerable.Repeat(-1, rows).ToArray();
        for (var column = 0; column < columns; column++) matched[rowOf[column]] = column;
        return matched;
    }

    // Rows and columns are counted from 1; column 0 holds the row that is being matched. At most as many rows as columns.
    static int[] Match(int rows, int columns, Func<int, int, double> cost)
    {
        var (rowPrice, columnPrice) = (new double[rows + 1], new double[columns + 1]);
        var (rowAt, before) = (new int[columns + 1], new int[columns + 1]);
        for (var row = 1; row <= rows; row++)
        {
            rowAt[0] = row;
            var end = ShortestPath(columns, cost, rowPrice, columnPrice, rowAt, before);
            for (; end != 0; end = before[end]) rowAt[end] = rowAt[before[end]];
        }
        var matched = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowAt[column] != 0) matched[rowAt[column] - 1] = column - 1;
        }
        return matched;
    }

    // Goes from the unmatched row in column 0 to the nearest free column, and adapts the prices so that reduced costs stay at 0 or above.
    static int ShortestPath(int columns, Func<int, int, double> cost, double[] rowPrice, double[] columnPrice, int[] rowAt, int[] before)
    {
        var distance = Enumerable.Repeat(double.PositiveInfinity, columns + 1).ToArray();
        var done = new bool[columns + 1];
        var at = 0;
        do
        {
            done[at] = true;
            var (row, nearest, step) = (rowAt[at], -1, double.PositiveInfinity);
            for (var column = 1; column <= columns; column++)
            {
                if (done[column]) continue;
                var reduced = cost(row - 1, column - 1) - rowPrice[row] - columnPrice[column];
                if (reduced < distance[column]) (distance[column], before[column]) = (reduced, at);
                if (distance[column] < step) (step, nearest) = (distance[column], column);
            }
            for (var column = 0; column <= columns; column++)
            {
                if (done[column]) (rowPrice[rowAt[column]], columnPrice[column]) = (rowPrice[rowAt[column]] + step, columnPrice[column] - step);
                else distance[column] -= step;
            }
            at = nearest;
        }
        while (rowAt[at] != 0);
        return at;
    }
}
