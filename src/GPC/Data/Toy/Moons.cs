namespace GPC.Data;

/// <summary>Two half circles, one upside down inside the other; scikit-learn's <c>make_moons</c>.</summary>
/// <param name="Noise">Standard deviation of the noise.</param>
public sealed record Moons(double Noise = 0.05) : ToyData(Noise)
{
    /// <inheritdoc/>
    public override string Name => "moons";

    /// <inheritdoc/>
    public override int Clusters => 2;

    /// <inheritdoc/>
    protected override (double Min, double Max) Extent => (-1, 2);

    /// <inheritdoc/>
    protected override (double X, double Y) Place(int cluster, double along)
    {
        var (y, x) = Math.SinCos(Math.PI * along);
        return cluster == 0 ? (x, y) : (1 - x, 0.5 - y);
    }
}
