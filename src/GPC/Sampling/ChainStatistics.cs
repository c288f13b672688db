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
        using var numbers = stack([logits.logsumexp(1), gradient.flatten(1).norm(1)]).to(ScalarType.Float64).cpu();
        var all = numbers.data<double>().ToArray();
        double[] densities = all[..(all.Length / 2)], norms = all[(all.Length / 2)..];
        var mean = densities.Average();
        return new(-mean, Math.Sqrt(densities.Average(density => (density - mean) * (density - mean))), norms.Average());
    }
}
