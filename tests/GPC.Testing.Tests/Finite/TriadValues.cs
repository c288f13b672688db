using GPC.Objectives;

namespace GPC.Testing.Tests.Finite;

/// <summary>
/// The three terms of the bound, to be maximised: the generative one exact, the others those that <see cref="Triad"/> trains with.
/// </summary>
sealed record TriadValues(double Generative, double Invariance, double Prior)
{
    public double Total => Generative + Invariance + Prior;

    public static TriadValues Of(FiniteWorld world)
    {
        var terms = Triad.EvaluateReference(world.DataLogits, world.ViewLogits, world.AllLogits);
        return new(world.Generative, -terms.Invariance, -terms.Uniformity);
    }
}
