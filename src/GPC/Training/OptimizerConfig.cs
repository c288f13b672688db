using GPC.Configs;

namespace GPC.Training;

/// <summary>How parameters follow gradients.</summary>
[Config]
public sealed partial record OptimizerConfig
{
    /// <summary>What turns gradients into steps.</summary>
    public OptimizerKind Kind { get; init; } = OptimizerKind.Adam;

    /// <summary>Decay of the mean of gradients: Adam's beta1, or the momentum of sgd, lars and rmsProp. Adagrad has none.</summary>
    [Range(0, 1, MaximumExcluded = true)] public double Momentum { get; init; } = 0.9;

    /// <summary>Decay of the mean of squared gradients: Adam's beta2, rmsProp's alpha.</summary>
    [Range(0, 1, MaximumExcluded = true)] public double SquareDecay { get; init; } = 0.999;

    /// <summary>Pull of the parameters to 0.</summary>
    [NonNegative] public double WeightDecay { get; init; }

    /// <summary>Length of a layer's update by lars at rate 1, as a share of its weights'.</summary>
    [Positive] public double Trust { get; init; } = 1e-3;

    /// <summary>Largest norm of all gradients together; larger ones are scaled down. Unlimited without it.</summary>
    [Positive] public double? ClipNorm { get; init; }

    /// <summary>Batches whose gradients are added up for one step.</summary>
    [Range(1, 10_000)] public int Accumulate { get; init; } = 1;
}
