using System.Numerics;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>
/// One step of gradient descent for one parameter, with the operations and the order of PyTorch's single-tensor implementation:
/// in one sweep over the elements where these can be addressed, else by operators.
/// </summary>
static class SgdUpdate
{
    public static void Run(SGD.Options options, Tensor parameter, Tensor gradient, ref Tensor? momentum)
    {
        var settings = new SgdSettings(options, firstStep: momentum is null);
        if (settings.Momentum != 0) momentum ??= zeros_like(parameter).DetachFromDisposeScope();
        Tensor? buffer = settings.Momentum != 0 ? momentum : null;
        bool done = parameter.dtype switch
        {
            ScalarType.Float32 => TrySweep<float>(settings, parameter, gradient, buffer),
            ScalarType.Float64 => TrySweep<double>(settings, parameter, gradient, buffer),
            _ => false,
        };
        if (!done) Operate(settings, parameter, gradient, buffer);
    }

    static unsafe bool TrySweep<T>(in SgdSettings settings, Tensor parameter, Tensor gradient, Tensor? momentum)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var p = new Elements<T>(parameter);
        using var g = new Elements<T>(gradient);
        using var buffer = new Elements<T>(momentum);
        bool possible = g.Matches(p) && (momentum is null || buffer.Matches(p));
        if (!possible) return false;

        new SgdSweep<T>(settings).Run(p.First, g.First, buffer.First, p.Count);
        p.Written();
        return true;
    }

    static void Operate(in SgdSettings settings, Tensor parameter, Tensor gradient, Tensor? momentum)
    {
        using Tensor descent = Gradients.Descent(gradient, parameter, settings.WeightDecay, settings.Maximize);
        if (momentum is null)
        {
            parameter.add_(descent, -settings.Rate);
            return;
        }
        momentum.mul_(settings.Carry).add_(descent, settings.Gain);
        if (settings.Nesterov)
        {
            using Tensor ahead = descent.add(momentum, settings.Momentum);
            parameter.add_(ahead, -settings.Rate);
        }
        else
        {
            parameter.add_(momentum, -settings.Rate);
        }
    }
}
