namespace GPC.Data;

/// <summary>A circle of radius 1 around a smaller one; scikit-learn's <c>make_circles</c>.</summary>
/// <param name="Noise">Standard deviation of the noise.</param>
/// <param name="Factor">Radius of the smaller circle, from 0 to below 1.</param>
public sealed record Circles(double Noise = 0.05, double Factor = 0.5) : ToyData(Noise)
{
    /// <inheritdoc/>
    public override string Name => "circles";

    /// <inheritdoc/>
    public override int Clusters => 2;

    /// <inheritdoc/>
    protected override (double Min, double Max) Extent => (-1, 1);

    /// <inheritdoc/>
    protected override (double X, double Y) Place(int cluster, double along)
    {
        var (y, x) = Math.SinCos(2 * Math.PI * along);
        return cluster == 0 ? (x, y) : (Factor * x, Factor * y);
    }

    // The end of a circle is its beginning.
    private protected override double Spaced(int index, int size) => (double)index / size;

    internal override void Check()
    {
        base.Check();
        Require(Factor is >= 0 and < 1, "factor", Factor, "a number from 0 to below 1");
    }
}
