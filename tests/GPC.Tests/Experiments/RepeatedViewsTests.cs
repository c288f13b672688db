using GPC.Tests.Training;
using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Experiments;

/// <summary>Views of views: their scale.</summary>
public sealed class RepeatedViewsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void NoiseGrowsWithTheRootOfTheTimes(int times)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var moved = new RepeatedViews(new ToyViews(), times).Apply(new Layers.Samples(zeros(20_000, 2)), generator).Tensor;
        Assert.InRange(moved.std().item<float>() / (0.08 * Math.Sqrt(times)), 0.98, 1.02);
    }
}
