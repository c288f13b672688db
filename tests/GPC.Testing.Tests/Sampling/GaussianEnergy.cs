using static TorchSharp.torch;

namespace GPC.Testing.Tests.Sampling;

/// <summary>A Gaussian in two dimensions as a network of one cluster: its logit is the log-density up to a constant.</summary>
/// <param name="mean">The mean.</param>
/// <param name="precision">The inverse covariance: the two variances' inverses and what couples the coordinates.</param>
sealed class GaussianEnergy((double X, double Y) mean, (double X, double Y, double XY) precision) : nn.Module<Tensor, Tensor>("gaussian")
{
    public override Tensor forward(Tensor input)
    {
        var (x, y) = (input.select(1, 0) - mean.X, input.select(1, 1) - mean.Y);
        return (-((precision.X * x * x) + (2 * precision.XY * x * y) + (precision.Y * y * y)) / 2).unsqueeze(1);
    }
}
