using GPC.Configs;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>How parameters follow gradients.</summary>
[Config]
public sealed partial record OptimizerConfig
{
    /// <summary>What turns gradients into steps.</summary>
    public OptimizerKind Kind { get; init; } = OptimizerKind.Adam;

    /// <summary>Decay of the mean of gradients: Adam's beta1, or the momentum of sgd, lars and rmsProp. Adagrad has none.</summary>
    [Range(0, 1, MaximumExcluded = true)]
    public double Momentum { get; init; } = 0.9;

    /// <summary>Decay of the mean of squared gradients: Adam's beta2, rmsProp's alpha.</summary>
    [Range(0, 1, MaximumExcluded = true)]
    public double SquareDecay { get; init; } = 0.999;

    /// <summary>Pull of the parameters to 0.</summary>
    [NonNegative]
    public double WeightDecay { get; init; }

    /// <summary>Length of a layer's update by lars at rate 1, as a share of its weights'.</summary>
    [Positive]
    public double Trust { get; init; } = 1e-3;

    /// <summary>Largest norm of all gradients together; larger ones are scaled down. Unlimited without it.</summary>
    [Positive]
    public double? ClipNorm { get; init; }

    /// <summary>Batches whose gradients are added up for one step.</summary>
    [Range(1, 10_000)]
    public int Accumulate { get; init; } = 1;
}

/// <summary>What turns gradients into steps.</summary>
public enum OptimizerKind
{
    /// <summary>Adam (D. P. Kingma and J. Ba, 2015).</summary>
    Adam,

    /// <summary>Adam with decoupled weight decay (I. Loshchilov and F. Hutter, 2019).</summary>
    AdamW,

    /// <summary>Stochastic gradient descent with momentum.</summary>
    Sgd,

    /// <summary>Sgd with a rate for each layer, for large batches (Y. You, I. Gitman and B. Ginsburg, 2017).</summary>
    Lars,

    /// <summary>
    /// RMSprop with momentum: gradients over the root of their squares' running mean (T. Tieleman and G. Hinton, lecture 6.5 of "Neural
    /// Networks for Machine Learning", 2012).
    /// </summary>
    RmsProp,

    /// <summary>
    /// Adagrad: gradients over the root of the sum of their squares, without momentum (J. Duchi, E. Hazan and Y. Singer, 2011).
    /// </summary>
    Adagrad,
}

/// <summary>The backend's optimizers, and one of our own.</summary>
static class Optimizers
{
    public static OptimizerHelper Create(TrainingConfig config, IEnumerable<Parameter> parameters)
    {
        var (rate, settings) = (config.LearningRate, config.Optimizer);
        Parameter[] all = [.. parameters];
        if (all.Length == 0)
            throw new ArgumentException("The network has no parameter that is learned.", nameof(parameters));
        return settings.Kind switch
        {
            OptimizerKind.Adam => optim.Adam(all, rate, settings.Momentum, settings.SquareDecay, weight_decay: settings.WeightDecay),
            OptimizerKind.AdamW => optim.AdamW(all, rate, settings.Momentum, settings.SquareDecay, weight_decay: settings.WeightDecay),
            OptimizerKind.Lars => new Lars(all, rate, settings.Momentum, settings.WeightDecay, settings.Trust),
            OptimizerKind.RmsProp => optim.RMSProp(
                all,
                rate,
                settings.SquareDecay,
                weight_decay: settings.WeightDecay,
                momentum: settings.Momentum
            ),
            OptimizerKind.Adagrad => optim.Adagrad(all, rate, weight_decay: settings.WeightDecay),
            _ => optim.SGD(all, rate, settings.Momentum, weight_decay: settings.WeightDecay),
        };
    }
}
