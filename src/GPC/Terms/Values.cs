namespace GPC.Terms;

/// <summary>Numbers over rows and clusters, row after row. A missing axis means that the numbers are the same along it.</summary>
/// <param name="Rows">Number of rows, or null where the numbers don't vary over rows.</param>
/// <param name="Clusters">Number of clusters, or null where the numbers don't vary over clusters.</param>
/// <param name="Elements">The numbers.</param>
/// <param name="Logs">
/// Their logarithms, where the numbers were computed from them. So the logarithm of a softmax, or of its mean, is right even where the
/// softmax is too small for a double.
/// </param>
sealed record Values(int? Rows, int? Clusters, double[] Elements, double[]? Logs = null)
{
    public string Extent =>
        (Rows, Clusters) switch
        {
            (int r, int c) => $" [{r} rows, {c} clusters]",
            (int r, null) => $" [{r} rows]",
            (null, int c) => $" [{c} clusters]",
            _ => "",
        };

    public static Values Checked(int? rows, int? clusters, ReadOnlySpan<double> elements)
    {
        if (rows is < 1)
            throw new ArgumentException($"There are {rows} rows; a term needs at least one.", nameof(rows));
        if (clusters is < 1)
            throw new ArgumentException($"There are {clusters} clusters; a term needs at least one.", nameof(clusters));
        var expected = (rows ?? 1) * (clusters ?? 1);
        return elements.Length == expected
            ? new Values(rows, clusters, elements.ToArray())
            : throw new ArgumentException(
                $"There are {elements.Length} numbers; {rows ?? 1} x {clusters ?? 1} need {expected}.",
                nameof(elements)
            );
    }

    public static Values Of(double[,] elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return Checked(elements.GetLength(0), elements.GetLength(1), [.. elements.Cast<double>()]);
    }

    /// <summary>The number at a place; an axis that is missing is not looked at.</summary>
    public double At(int row, int cluster) => Elements[Index(row, cluster)];

    public int Index(int row, int cluster) => ((Rows is null ? 0 : row) * (Clusters ?? 1)) + (Clusters is null ? 0 : cluster);

    public Values Map(Func<double, double> function) => new(Rows, Clusters, [.. Elements.Select(function)]);

    /// <summary>Combines two values place by place; an axis that one of them lacks is taken from the other.</summary>
    /// <exception cref="ArgumentException">They differ in an axis that both have.</exception>
    public static Values Zip(Values a, Values b, Func<double, double, double> function)
    {
        var rows = Common(a.Rows, b.Rows, "rows");
        var clusters = Common(a.Clusters, b.Clusters, "clusters");
        var result = new double[(rows ?? 1) * (clusters ?? 1)];
        var next = 0;
        for (var row = 0; row < (rows ?? 1); row++)
        {
            for (var cluster = 0; cluster < (clusters ?? 1); cluster++)
                result[next++] = function(a.At(row, cluster), b.At(row, cluster));
        }
        return new Values(rows, clusters, result);
    }

    /// <summary>For every row, a function of its numbers.</summary>
    public Values OverClusters(Func<double[], double> function) => new(Rows, null, [.. Elements.Chunk(Clusters ?? 1).Select(function)]);

    /// <summary>For every cluster, a function of its numbers.</summary>
    public Values OverRows(Func<double[], double> function) =>
        new(
            null,
            Clusters,
            [
                .. Enumerable
                    .Range(0, Clusters ?? 1)
                    .Select(cluster => function([.. Enumerable.Range(0, Rows ?? 1).Select(row => At(row, cluster))])),
            ]
        );

    /// <summary>The exponential of these numbers, which it remembers as its logarithms.</summary>
    public Values Exp() => new(Rows, Clusters, [.. Elements.Select(Math.Exp)], Elements);

    /// <summary>The logarithms.</summary>
    public Values Log() => Logs is null ? Map(Math.Log) : new(Rows, Clusters, Logs);

    static int? Common(int? a, int? b, string axis) =>
        a is null || b is null || a == b
            ? a ?? b
            : throw new ArgumentException($"A value with {a} {axis} meets one with {b} {axis}; both need the same number of {axis}.");
}

/// <summary>
/// A value of the term language: numbers in double precision that may vary over rows, over clusters, or both. Its type says what the
/// numbers mean. Values are immutable; the operations are in <see cref="Operations"/>.
/// </summary>
public abstract class TermValue
{
    private protected TermValue(Values values) => Values = values;

    internal Values Values { get; }

    /// <summary>A copy of the numbers, row after row.</summary>
    public double[] ToArray() => [.. Values.Elements];

    /// <summary>The type, the extent and the numbers (the first sixteen).</summary>
    public override string ToString()
    {
        var numbers = Values.Elements.Take(16).Select(x => x.ToString("G6", System.Globalization.CultureInfo.InvariantCulture));
        var more = Values.Elements.Length > 16 ? ", ..." : "";
        return FormattableString.Invariant($"{GetType().Name}{Values.Extent}: {string.Join(", ", numbers)}{more}");
    }
}

/// <summary>Arithmetic place by place, for the operators of all values.</summary>
static class Arithmetic
{
    public static Values Negate(TermValue a) => a.Values.Map(x => -x);

    public static Values Add(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x + y);

    public static Values Subtract(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x - y);

    public static Values Multiply(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x * y);

    public static Values Divide(TermValue a, TermValue b) => Values.Zip(a.Values, b.Values, (x, y) => x / y);
}
