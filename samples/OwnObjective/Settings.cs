using GPC.Configs;
using GPC.Training;

namespace OwnObjective;

/// <summary>Settings of this program.</summary>
[Config]
public sealed partial record Settings
{
    /// <summary>Standard deviation of the noise on the points.</summary>
    [Range(0, 0.2)]
    public double Noise { get; init; } = 0.05;

    /// <summary>Weights of the terms.</summary>
    public ConsensusWeights Weights { get; init; } = new() { Ramp = 1 };

    [Inline]
    public TrainingConfig Training { get; init; } =
        new()
        {
            Iterations = 3_000,
            BatchSize = 400,
            EvaluateEvery = 1_000,
            Sgld = new()
            {
                Steps = 5,
                StepSize = 0.1,
                Noise = 0.05,
                Domain = new() { Min = -3, Max = 3 },
            },
        };
}
