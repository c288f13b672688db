using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Training;

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
