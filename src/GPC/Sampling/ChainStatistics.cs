using static TorchSharp.torch;

namespace GPC.Sampling;

/// <summary>What the last update of a set of chains saw.</summary>
/// <param name="Energy">Mean energy <c>-lse f(x)</c> of the points before it.</param>
/// <param name="EnergySpread">Their standard deviation.</param>
/// <param name="GradientNorm">Mean Euclidean norm of the gradients, before they were clamped.</param>
public readonly record struct ChainStatistics(double Energy, double EnergySpread, double GradientNorm)
{
    internal static ChainStatistics Of(Tensor logits, Tensor gradient)
    {
        var energy = -logits.logsumexp(1);
        var numbers = stack([energy.mean(), energy.std(unbiased: false), gradient.flatten(1).norm(1).mean()]).to(ScalarType.Float64).cpu().data<double>();
        return new(numbers[0], numbers[1], numbers[2]);
    }
}
