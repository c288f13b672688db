namespace GPC.Testing;

/// <summary>
/// Where an objective is defined, and how large its numbers get. The generator of laws reads it off the objective's terms.
/// </summary>
/// <param name="MinimumRows">The fewest rows it is defined for, at least 1; an objective that divides by the number of rows less one needs
/// 2.</param>
/// <param name="MinimumClusters">The fewest clusters it is defined for, at least 1.</param>
/// <param name="Growth">
/// The power of the logits that its numbers, also those on the way, grow with at most: 1 for sums of logarithms of softmax, 4 for squares
/// of covariances. 0 if there is none, as with exponentials: then all logits are small.
/// </param>
public sealed record ObjectiveDomain(int MinimumRows = 1, int MinimumClusters = 1, int Growth = 1)
{
    /// <summary>One row is enough, and numbers grow as the logits.</summary>
    public static ObjectiveDomain Default { get; } = new();

    /// <summary>Few small cases, for finite differences.</summary>
    internal CaseBounds Gentle => new(LogitGenerators.Gentle, MinimumRows, MinimumClusters, Math.Max(MinimumRows, MinimumClusters) + 2);

    /// <summary>Moderate cases of this domain.</summary>
    internal CaseBounds Moderate => new(Growth == 0 ? LogitGenerators.Gentle : LogitGenerators.Moderate, MinimumRows, MinimumClusters);
}

/// <summary>Which cases an objective is evaluated on.</summary>
/// <param name="Regimes">What the logits are like.</param>
/// <param name="MinimumRows">The fewest rows, at least 1.</param>
/// <param name="MinimumClusters">The fewest clusters, at least 1.</param>
/// <param name="MaximumSize">The most rows, and the most clusters.</param>
/// <param name="Magnitude">The largest absolute value in <see cref="LogitRegime.Extreme"/>.</param>
public sealed record CaseBounds(
    IReadOnlyList<LogitRegime> Regimes,
    int MinimumRows = 1,
    int MinimumClusters = 1,
    int MaximumSize = 72,
    double Magnitude = 1e4
);
