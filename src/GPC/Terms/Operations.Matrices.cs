namespace GPC.Terms;

public static partial class Operations
{
    /// <summary>The matrix product. It runs as a tensor operation.</summary>
    /// <param name="a">Rows x inner.</param>
    /// <param name="b">Inner x clusters.</param>
    /// <exception cref="ArgumentException">The inner dimensions differ.</exception>
    public static Matrix MatMul(Matrix a, Matrix b)
    {
        var (x, y) = (Of(a), Of(b));
        if (x.Clusters != y.Rows)
            throw new ArgumentException(
                $"A matrix{x.Extent} can't be multiplied by one{y.Extent}: {x.Clusters} is not {y.Rows}.",
                nameof(b)
            );
        var result = new double[a.Rows * b.Clusters];
        for (var i = 0; i < result.Length; i++)
        {
            var (row, cluster) = (i / b.Clusters, i % b.Clusters);
            result[i] = Enumerable.Range(0, a.Clusters).Sum(k => x.At(row, k) * y.At(k, cluster));
        }
        return new Matrix(new Values(x.Rows, y.Clusters, result));
    }

    /// <summary>Rows become clusters and clusters rows. It runs as a tensor operation.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static Matrix Transpose(Matrix x)
    {
        var values = Of(x);
        return new Matrix(
            new Values(
                values.Clusters,
                values.Rows,
                [.. Enumerable.Range(0, values.Elements.Length).Select(i => values.At(i % x.Rows, i / x.Rows))]
            )
        );
    }

    /// <summary>The diagonal of a square matrix. It runs as a tensor operation.</summary>
    /// <param name="x">As many rows as clusters.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static PerCluster Diagonal(Matrix x)
    {
        var values = Of(x);
        return x.Rows == x.Clusters
            ? new PerCluster([.. Enumerable.Range(0, x.Rows).Select(i => values.At(i, i))])
            : throw new ArgumentException($"A matrix{values.Extent} has no diagonal: it is not square.", nameof(x));
    }
}
