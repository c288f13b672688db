using GPC.Data;
using GPC.Sampling;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Scores that are high for samples like the training data and low for out-of-distribution samples.</summary>
/// <param name="LogDensity">The logarithm of the density up to the constant <c>log Z</c>: <c>lse f(x)</c>.</param>
/// <param name="MaxSoftmax">The largest posterior (D. Hendrycks and K. Gimpel, 2017).</param>
/// <param name="GradientNorm">The negative norm of the log-density's gradient (W. Grathwohl et al., 2020): typical samples lie where the
/// density is flat.</param>
public sealed record OutOfDistribution(float[] LogDensity, float[] MaxSoftmax, float[] GradientNorm)
{
    const int BatchSize = 500;

    /// <summary>The scores by the names that tables have.</summary>
    public IReadOnlyDictionary<string, float[]> ByName =>
        new Dictionary<string, float[]>
        {
            ["log p(x)"] = LogDensity,
            ["max softmax"] = MaxSoftmax,
            ["gradient norm"] = GradientNorm,
        };

    /// <summary>Scores samples.</summary>
    /// <param name="network">The network, from samples <c>(B, ...)</c> to logits <c>(B, clusters)</c>, in evaluation mode.</param>
    /// <param name="samples">The samples.</param>
    public static OutOfDistribution Of(nn.Module<Tensor, Tensor> network, Dataset samples)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(samples);
        var (density, softmax, gradient) = (new List<float>(samples.Count), new List<float>(samples.Count), new List<float>(samples.Count));
        var device = Outputs.DeviceOf(network);
        foreach (var batch in samples.InOrder(BatchSize))
        {
            using var scope = NewDisposeScope();
            using var taken = batch;
            var points = taken.Tensor.to(device);
            gradient.AddRange(Langevin.Score(network, points).flatten(1).norm(1).neg().cpu().data<float>().ToArray());
            using var noGrad = no_grad();
            var logits = network.call(points);
            density.AddRange(logits.logsumexp(1).cpu().data<float>().ToArray());
            softmax.AddRange(logits.softmax(1).amax([1]).cpu().data<float>().ToArray());
        }
        return new([.. density], [.. softmax], [.. gradient]);
    }
}
