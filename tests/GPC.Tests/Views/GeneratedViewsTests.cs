using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>What the generator writes for views, run.</summary>
public class GeneratedViewsTests
{
    [Fact]
    public void AViewIsItsStepsInOrder()
    {
        using var scope = NewDisposeScope();
        var images = new Layers.Samples(rand([8, 1, 28, 28], generator: new Generator(1)));
        var view = new FashionViews().Apply(images, new Generator(2));

        using var generator = new Generator(2);
        var moved = Geometry.Of(images).RandomCrop(24, 24, 3, generator).RandomAffine(10, 0.1, 0.1, 0, 1, generator).Resample(images);
        Same.Values(PixelSteps.Clamp(PixelSteps.GaussianNoise(moved, 0.05, 1, generator), 0, 1), view.Tensor, 0);
        Assert.Equal([1, 28, 28], FashionViews.InputShape.ToArray());
        Assert.Equal([1, 24, 24], FashionViews.OutputShape.ToArray());
    }

    [Fact]
    public void PairsAreTwoDifferentViewsAndRepeatable()
    {
        using var scope = NewDisposeScope();
        var images = new Layers.Samples(rand([8, 1, 28, 28], generator: new Generator(1)));
        var (first, second) = new FashionViews().Pair(images, new Generator(3));
        var (again, _) = new FashionViews().Pair(images, new Generator(3));
        Same.Values(first.Tensor, again.Tensor, 0);
        Assert.All(Enumerable.Range(0, 8), sample => Assert.False(first.Tensor[sample].allclose(second.Tensor[sample], 0, 0)));
    }

    [Fact]
    public void OnlyTheViewStaysAlive()
    {
        using var outer = NewDisposeScope();
        var images = new Layers.Samples(rand([8, 1, 28, 28], generator: new Generator(1)));
        using var generator = new Generator(2);
        using var scope = NewDisposeScope();
        var view = new FashionViews().Apply(images, generator);
        Assert.Equal(1, scope.DisposablesCount);
        Assert.True(scope.Contains(view.Tensor));
    }

    [Fact]
    public void SamplesOfAnotherShapeAreRefused()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(2);
        var refused = Assert.Throws<ArgumentException>(() => new FashionViews().Apply(new Layers.Samples(zeros(8, 3, 28, 28)), generator));
        Assert.Equal("FashionViews gets samples of shape (8, 3, 28, 28), but needs (B, 1, 28, 28).", refused.Message);
    }
}
