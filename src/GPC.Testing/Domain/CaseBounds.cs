namespace GPC.Testing;

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
