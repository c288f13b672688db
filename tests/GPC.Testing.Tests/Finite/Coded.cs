using System.Globalization;

namespace GPC.Testing.Tests.Finite;

/// <summary>A world and a distribution over its clusters.</summary>
/// <param name="World">The world.</param>
/// <param name="Parts">At least as many numbers as clusters, which the distribution is in proportion to.</param>
sealed record Coded(FiniteWorld World, int[] Parts)
{
    public double[] Distribution
    {
        get
        {
            double[] parts = [.. Parts.Take(World.Model.Clusters).Select(part => (double)part)];
            return parts.Sum() == 0 ? [1, .. parts.Skip(1)] : [.. parts.Select(part => part / parts.Sum())];
        }
    }

    public override string ToString() =>
        $"{World}\nq = {string.Join(", ", Distribution.Select(x => x.ToString("G4", CultureInfo.InvariantCulture)))}";
}
