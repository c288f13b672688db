using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>Several views of each sample, of two sizes.</summary>
public class MultiCropTests
{
    [Fact]
    public void TwoGlobalViewsAndSeveralLocalOnes()
    {
        using var scope = NewDisposeScope();
        var images = new Layers.Samples(rand([8, 3, 32, 32], generator: new Generator(1)));
        var crops = new MultiCrop(new GlobalCrop(), new LocalCrop(), 6).Apply(images, new Generator(2));
        Assert.Equal((2, 6), (crops.Global.Count, crops.Local.Count));
        Assert.All(crops.Global, view => Assert.Equal([8, 3, 24, 24], view.Tensor.shape));
        Assert.All(crops.Local, view => Assert.Equal([8, 3, 12, 12], view.Tensor.shape));
        Assert.Equal(8, crops.All.Count());
        Assert.False(crops.Global[0].Tensor.allclose(crops.Global[1].Tensor, 0, 0));
        Assert.Equal(6, crops.Local.Select(view => view.Tensor.sum().item<float>()).Distinct().Count());
    }

    [Fact]
    public void TheyAreTheViewsInOrder()
    {
        using var scope = NewDisposeScope();
        var images = new Layers.Samples(rand([8, 3, 32, 32], generator: new Generator(1)));
        var crops = new MultiCrop([new GlobalCrop(), new GlobalCrop()], [new LocalCrop()]).Apply(images, new Generator(2));
        using var generator = new Generator(2);
        var (first, second) = new GlobalCrop().Pair(images, generator);
        Same.Values(first.Tensor, crops.Global[0].Tensor, 0);
        Same.Values(second.Tensor, crops.Global[1].Tensor, 0);
        Same.Values(new LocalCrop().Apply(images, generator).Tensor, crops.Local[0].Tensor, 0);
    }

    [Fact]
    public void DisposeFreesAll()
    {
        using var outer = NewDisposeScope();
        var images = new Layers.Samples(rand([8, 3, 32, 32], generator: new Generator(1)));
        using var generator = new Generator(2);
        using var scope = NewDisposeScope();
        var crops = new MultiCrop(new GlobalCrop(), new LocalCrop(), 3).Apply(images, generator);
        Assert.Equal(5, scope.DisposablesCount);
        crops.Dispose();
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void ViewsOfOtherSamplesAreRefused()
    {
        Refused("MultiCrop gets FashionViews with samples (B, 1, 28, 28), but needs samples (B, 3, 32, 32) as the first has.", () =>
            new MultiCrop(new GlobalCrop(), new FashionViews(), 2)
        );
        Refused("MultiCrop gets LocalCrop with views (B, 3, 12, 12), but needs views (B, 3, 24, 24) as the first has.", () =>
            new MultiCrop([new GlobalCrop(), new LocalCrop()], [])
        );
        Refused("MultiCrop gets no global views, but needs at least one.", () => new MultiCrop([], []));
    }

    static void Refused(string message, Func<MultiCrop> make) => Assert.Equal(message, Assert.Throws<ArgumentException>(make).Message);
}
