namespace GPC.Data;

/// <summary>Round clusters, their centres evenly around a circle; scikit-learn's <c>make_blobs</c> with these centres.</summary>
/// <param name="Count">Number of clusters.</param>
/// <param name="Radius">Distance of the centres from 0.</param>
/// <param name="Noise">Standard deviation of each cluster.</param>
public sealed record Blobs(int Count = 3, double Radius = 1, double Noise = 0.1) : ToyData(Noise)
{
    /// <inheritdoc/>
    public override string Name => "blobs";

    /// <inheritdoc/>
    public override int Clusters => Count;

    /// <inheritdoc/>
    protected override (double Min, double Max) Extent => (-Radius, Radius);

    /// <inheritdoc/>
    protected override (double X, double Y) Place(int cluster, double along)
    {
        var (y, x) = Math.SinCos(2 * Math.PI * cluster / Count);
        return (Radius * x, Radius * y);
    }

    // make_blobs gives what is left over to the first clusters.
    private protected override int Size(int cluster, int count) => (count + Count - 1 - cluster) / Count;

    internal override void Check()
    {
        base.Check();
        Require(Count >= 1, "count", Count, "at least 1 cluster");
        Require(Radius > 0 && Radius < double.PositiveInfinity, "radius", Radius, "a number above 0");
    }
}
