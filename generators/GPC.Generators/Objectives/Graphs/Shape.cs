namespace GPC.Generators.Objectives.Graphs;

/// <summary>The axes along which a value varies, each as the number of its size; null where it does not vary.</summary>
sealed record Shape(int? Rows, int? Clusters)
{
    public static Shape Scalar { get; } = new(null, null);

    public bool IsMatrix => Rows is not null && Clusters is not null;

    public bool IsScalar => Rows is null && Clusters is null;

    /// <summary>How much there is to compute: a scalar 0, a value per cluster 1, a value per row 2, a matrix 3.</summary>
    public int Rank => (Rows is null ? 0 : 2) + (Clusters is null ? 0 : 1);

    public static Shape Join(IEnumerable<Shape> shapes) =>
        shapes.Aggregate(Scalar, (a, b) => new Shape(a.Rows ?? b.Rows, a.Clusters ?? b.Clusters));
}
