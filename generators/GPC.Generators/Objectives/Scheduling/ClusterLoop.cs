namespace GPC.Generators.Objectives.Scheduling;

/// <summary>One visit of all clusters of a tile.</summary>
/// <param name="Level">How many sums over clusters come before.</param>
/// <param name="Clusters">Which clusters.</param>
/// <param name="Reductions">The sums and maxima over clusters that it makes.</param>
/// <param name="Roots">What it adds to sums over rows, and writes.</param>
sealed record ClusterLoop(int Level, int Clusters, IReadOnlyList<int> Reductions, IReadOnlyList<LoopRoot> Roots)
{
    /// <summary>The values it computes, in order.</summary>
    public IReadOnlyList<int> Computed { get; init; } = [];

    /// <summary>The values it reads from memory: inputs, matrices, and what an earlier cluster loop kept.</summary>
    public IReadOnlyList<int> Read { get; init; } = [];
}
