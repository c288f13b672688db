using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>Compares tensors.</summary>
static class Same
{
    public static void Values(Tensor expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.shape, actual.shape);
        using var difference = (expected - actual).abs().max().to(ScalarType.Float64);
        Assert.True(difference.item<double>() <= tolerance, $"differ by {difference.item<double>()}");
    }

    /// <summary>A value for each sample as numbers.</summary>
    public static double[] Numbers(Tensor values) => values.to(ScalarType.Float64).contiguous().data<double>().ToArray();
}
