using static TorchSharp.torch;

namespace GPC.Testing.Tests.Sampling;

/// <summary>
/// A mixture of two Gaussians on a line as a network of two clusters: logsumexp of its logits is the log-density up to a constant.
/// </summary>
sealed class MixtureEnergy(double[] weights, double[] means, double deviation) : nn.Module<Tensor, Tensor>("mixture")
{
    public override Tensor forward(Tensor input) =>
        cat([.. weights.Zip(means, (weight, mean) => Math.Log(weight) - ((input - mean).square() / (2 * deviation * deviation)))], 1);

    /// <summary>The density up to a constant.</summary>
    public double Density(double x) =>
        weights.Zip(means, (weight, mean) => weight * Math.Exp(-(x - mean) * (x - mean) / (2 * deviation * deviation))).Sum();

    /// <summary>Draws without chains.</summary>
    public double[] Draw(int count, Random random) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => (random.NextDouble() * weights.Sum() < weights[0] ? means[0] : means[1]) + (deviation * Normal(random))),
        ];

    static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
