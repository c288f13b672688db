using GPC.Sampling;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Sampling;

public class DeadLeavesTests
{
    const int Count = 400;

    // Two channels, the second what the first lacks to 1: so a picture's pixel is one of the data's only as a whole.
    static Tensor Data()
    {
        var first = tensor(new[] { 0, 0.25f, 0.5f, 1 }).view(1, 1, 2, 2).expand(3, 1, 2, 2);
        return cat([first, 1 - first], 1);
    }

    static Tensor Draw(long seed, long height = 12, long width = 8)
    {
        using var generator = new Generator((ulong)seed);
        return DeadLeaves.Draw([Count, 2, height, width], Data(), generator);
    }

    [Fact]
    public void EveryPixelIsOneOfTheData()
    {
        using var scope = NewDisposeScope();
        var pictures = Draw(1);
        Assert.Equal([Count, 2, 12, 8], pictures.shape);
        Assert.True(pictures.sum([1L]).allclose(ones(Count, 12, 8)));
        var colors = tensor(new[] { 0, 0.25f, 0.5f, 1 });
        var found = pictures.select(1, 0).unsqueeze(-1) == colors;
        Assert.Equal(Count * 12L * 8, found.sum().item<long>());
        Assert.All(found.to(ScalarType.Float32).mean([0L, 1, 2]).data<float>().ToArray(), share => Assert.InRange(share, 0.2f, 0.3f));
    }

    // Without leaves a picture has one color. Where there are leaves, they are often where others are not, and end within the picture.
    [Fact]
    public void PicturesDifferAndHaveEdges()
    {
        using var scope = NewDisposeScope();
        var shades = Draw(2, 28, 28).select(1, 0).flatten(1);
        var many = (shades.amax([1L]) > shades.amin([1L])).to(ScalarType.Float32).mean().item<float>();
        Assert.InRange(many, 0.6f, 0.95f);
        var changes = (shades.view(Count, 28, 28).diff(dim: 2) != 0).to(ScalarType.Float32).mean().item<float>();
        Assert.InRange(changes, 0.01f, 0.1f);
        Assert.True((shades[0] != shades[1]).any().item<bool>() || (shades[1] != shades[2]).any().item<bool>());
    }

    [Fact]
    public void TheSameSeedGivesTheSamePictures()
    {
        using var scope = NewDisposeScope();
        Assert.True(Draw(3).equal(Draw(3)).all().item<bool>());
        Assert.False(Draw(3).equal(Draw(4)).all().item<bool>());
    }
}
