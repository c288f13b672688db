using GPC.Configs;
using GPC.Objectives;
using GPC.Training;

namespace GPC.Experiments;

/// <summary>
/// The settings of an experiment: those of the training, the weights of the objective's terms, and the points of toy experiments.
/// </summary>
[Config]
public sealed partial record ExperimentConfig
{
    /// <summary>The training.</summary>
    [Inline]
    public TrainingConfig Training { get; init; } = new();

    /// <summary>Weights of the terms.</summary>
    public TriadWeights Weights { get; init; } = new();

    /// <summary>The points of toy experiments.</summary>
    public PointsConfig Points { get; init; } = new();

    [Rule(ObjectiveRules.UniformityCanBeMet, Fix = "raise batchSize to clusters or more, or set weights.uniformity to 0")]
    static bool UniformityCanBeMet(ExperimentConfig config) =>
        ObjectiveRules.CanUseEveryCluster(config.Training.BatchSize, config.Training.Clusters, config.Weights.Uniformity);
}

/// <summary>The points that toy experiments draw. Data from files ignores it.</summary>
[Config]
public sealed partial record PointsConfig
{
    /// <summary>Points to train on.</summary>
    [Range(2, 10_000_000)]
    public int Count { get; init; } = 1_000;

    /// <summary>Standard deviation of their noise.</summary>
    [NonNegative]
    public double Noise { get; init; } = 0.05;

    /// <summary>Where their random numbers start; the run's seed without it.</summary>
    public long? Seed { get; init; }
}
