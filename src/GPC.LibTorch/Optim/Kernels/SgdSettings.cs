using TorchSharp.Modules;

namespace GPC.LibTorch;

/// <summary>A group's settings of <see cref="SGD"/> for one step.</summary>
readonly struct SgdSettings(SGD.Options options, bool firstStep)
{
    public double Rate { get; } = options.LearningRate!.Value;

    public double Momentum { get; } = options.momentum!.Value;

    /// <summary>Factor of the old momentum: at the first step there is none.</summary>
    public double Carry { get; } = firstStep ? 0 : options.momentum!.Value;

    /// <summary>Factor of the gradient as it enters the momentum: at the first step all of it does.</summary>
    public double Gain { get; } = firstStep ? 1 : 1 - options.dampening!.Value;

    public double WeightDecay { get; } = options.weight_decay!.Value;

    public bool Nesterov { get; } = options.nesterov!.Value;

    public bool Maximize { get; } = options.maximize!.Value;
}
