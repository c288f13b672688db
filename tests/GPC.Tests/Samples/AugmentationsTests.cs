using Augmentations;
using GPC.Views;
using TorchSharp;
using Xunit;

namespace GPC.Tests.Samples;

/// <summary>The sample views do what their documentation says.</summary>
public class AugmentationsTests
{
    [Fact]
    public void PhotosKeepTheirShapeAndDiffer()
    {
        using var scope = torch.NewDisposeScope();
        var images = new Layers.Samples(torch.rand([16, 3, 32, 32], generator: new torch.Generator(1)));
        var (first, second) = new PhotoViews().Pair(images, new torch.Generator(2));
        Assert.Equal([16, 3, 32, 32], first.Tensor.shape);
        Assert.False(first.Tensor.allclose(second.Tensor, 0, 0));
        Assert.InRange(first.Tensor.min().item<float>(), 0, 1);
        Assert.InRange(first.Tensor.max().item<float>(), 0, 1);
    }

    [Fact]
    public void CropsHaveTheSizesThatAreDeclared()
    {
        Assert.Equal([3, 24, 24], GlobalCrop.OutputShape.ToArray());
        Assert.Equal([3, 12, 12], LocalCrop.OutputShape.ToArray());
    }
}
