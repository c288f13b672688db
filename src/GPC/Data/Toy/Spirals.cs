namespace GPC.Data;

/// <summary>
/// Arms that wind around 0: a point at radius <c>r</c>, from 0.1 to 1, has the angle <c>2 pi (turns * r + arm / arms)</c>.
/// </summary>
/// <param name="Arms">Number of clusters.</param>
/// <param name="Turns">How often an arm would wind from radius 0 to 1.</param>
/// <param name="Noise">Standard deviation of the noise.</param>
public sealed record Spirals(int Arms = 2, double Turns = 1, double Noise = 0.02) : ToyData(Noise)
{
    // At 0 the arms would touch.
    const double Innermost = 0.1;

    /// <inheritdoc/>
    public override string Name => "spirals";

    /// <inheritdoc/>
    public override int Clusters => Arms;

    /// <inheritdoc/>
    protected override (double Min, double Max) Extent => (-1, 1);

    /// <inheritdoc/>
    protected override (double X, double Y) Place(int cluster, double along)
    {
        var radius = Innermost + (1 - Innermost) * along;
        var (y, x) = Math.SinCos(2 * Math.PI * (Turns * radius + (double)cluster / Arms));
        return (radius * x, radius * y);
    }

    internal override void Check()
    {
        base.Check();
        Require(Arms >= 1, "arms", Arms, "at least 1");
        Require(double.IsFinite(Turns), "turns", Turns, "a number");
    }
}
