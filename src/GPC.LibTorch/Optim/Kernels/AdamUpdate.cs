using System.Numerics;
using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>
/// One step of Adam for one parameter, with the operations and the order of PyTorch's single-tensor implementation:
/// in one sweep over the elements where these can be addressed, else by operators.
/// </summary>
static class AdamUpdate
{
    public static void Run(
        in AdamSettings settings, long step, Tensor parameter, Tensor gradient, Tensor average, Tensor square, ref Tensor? largest)
    {
        if (settings.AmsGrad) largest ??= zeros_like(square).DetachFromDisposeScope();
        Tensor? maximum = settings.AmsGrad ? largest : null;
        double stepSize = settings.Rate / (1 - Math.Pow(settings.Beta1, step));
        double correction = Math.Sqrt(1 - Math.Pow(settings.Beta2, step));

        bool done = parameter.dtype switch
        {
            ScalarType.Float32 => TrySweep<float>(settings, stepSize, correction, parameter, gradient, average, square, maximum),
            ScalarType.Float64 => TrySweep<double>(settings, stepSize, correction, parameter, gradient, average, square, maximum),
            _ => false,
        };
        if (!done) Operate(settings, stepSize, correction, parameter, gradient, average, square, maximum);
    }

    static unsafe bool TrySweep<T>(
        in AdamSettings settings, double stepSize, double correction, Tensor parameter, Tensor gradient, Tensor average, Tensor square,
        Tensor? maximum)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var p = new Elements<T>(parameter);
        using var g = new Elements<T>(gradient);
        using var m = new Elements<T>(average);
        using var v = new Elements<T>(square);
        using var largest = new Elements<T>(maximum);
        bool possible = g.Matches(p) && m.Matches(p) && v.Matches(p) && (maximum is null || largest.Matches(p));
        if (!possible) return false;

        new AdamSweep<T>(settings, stepSize, correction).Run(p.First, g.First, m.First, v.First, largest.First, p.Count);
        p.Written();
        return true;
    }

    static void Operate(
        in AdamSettings settings, double stepSize, double correction, Tensor parameter, Tensor gradient, Tensor average, Tensor square,
        Tensor? maximum)
    {
        using Tensor descent = Gradients.Descent(gradient, parameter, settings.Decoupled ? 0 : settings.WeightDecay, settings.Maximize);
        if (settings.Decoupled) parameter.mul_(1 - settings.Rate * settings.WeightDecay);

        average.mul_(settings.Beta1).add_(descent, 1 - settings.Beta1);
        using Tensor conjugate = descent.conj();
        square.mul_(settings.Beta2).addcmul_(descent, conjugate, 1 - settings.Beta2);
        if (maximum is not null)
        {
            using Tensor larger = TorchSharp.torch.maximum(maximum, square);
            maximum.copy_(larger);
        }
        using Tensor deviation = (maximum ?? square).sqrt();
        deviation.div_(correction).add_(settings.Eps);
        parameter.addcdiv_(average, deviation, -stepSize);
    }
}
