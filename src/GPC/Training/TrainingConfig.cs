using GPC.Configs;
using GPC.Data;
using GPC.Objectives;
using GPC.Sampling;

namespace GPC.Training;

/// <summary>
/// How a network is trained. The weights of the terms are beside it: they are those of one objective, such as <see cref="TriadWeights"/>.
/// </summary>
[Config]
public sealed partial record TrainingConfig
{
    /// <summary>Number of optimizer steps.</summary>
    [Range(1, 10_000_000)]
    public int Iterations { get; init; } = 7_000;

    /// <summary>Samples in each step.</summary>
    [Range(1, 1_000_000)]
    public int BatchSize { get; init; } = 64;

    /// <summary>Number of clusters.</summary>
    [Positive]
    public int Clusters { get; init; } = 2;

    /// <summary>Step size of the optimizer.</summary>
    [Positive]
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>How the learning rate changes.</summary>
    public ScheduleConfig Schedule { get; init; } = new();

    /// <summary>How parameters follow gradients.</summary>
    public OptimizerConfig Optimizer { get; init; } = new();

    /// <summary>What keeps a run from diverging.</summary>
    public SafeguardConfig Safeguards { get; init; } = new();

    /// <summary>Steps between evaluations; 0 evaluates at the end only.</summary>
    [NonNegative]
    public int EvaluateEvery { get; init; }

    /// <summary>Steps between checkpoints, where checkpoints are written; 0 writes one at the end only.</summary>
    [NonNegative]
    public int CheckpointEvery { get; init; } = 1_000;

    /// <summary>
    /// Evaluations without a better criterion after which a run stops; it runs to its end without it, and where only terms of samples of
    /// the model weigh: evaluations do not measure those.
    /// </summary>
    [Positive]
    public int? Patience { get; init; }

    /// <summary>Where all random numbers start.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Where the network is trained: <c>cpu</c>, <c>cuda</c>, or <c>cuda:1</c> and so on. A run may go on elsewhere.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>The values that the data has.</summary>
    public IntervalConfig Data { get; init; } = new();

    /// <summary>The sampler of negative samples.</summary>
    public SgldConfig Sgld { get; init; } = new();

    [Rule("the device must be cpu, cuda, or cuda:N with the number of a device", Fix = "write one of these")]
    static bool IsDevice(TrainingConfig config) => Devices.IsName(config.Device);

    [Rule(ObjectiveRules.AtLeastTwoClusters, Fix = "use 2 clusters or more")]
    static bool HasAtLeastTwoClusters(TrainingConfig config) => config.Clusters >= 2;

    [Rule("the replay buffer must hold at least one batch", Fix = "raise sgld.bufferSize to batchSize or more")]
    static bool BufferHoldsBatch(TrainingConfig config) => config.Sgld.BufferSize >= config.BatchSize;

    [Rule(SamplerRules.CoversTheData, Fix = "widen sgld.domain to hold data")]
    static bool SamplerCoversTheData(TrainingConfig config) =>
        SamplerRules.Covers(config.Sgld.Domain.Min, config.Sgld.Domain.Max, config.Data.Min, config.Data.Max);
}
