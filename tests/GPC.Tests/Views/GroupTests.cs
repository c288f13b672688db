using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>Groups of steps: how often they are chosen, and what the chosen samples get.</summary>
public class GroupTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void SamplesGetAGroupAtItsRate(double probability)
    {
        using var scope = NewDisposeScope();
        var views = Groups.Apply(Zeros(), probability, new Inverted(), new Generator(11));
        Chosen(Same.Numbers(views[.., 0, 0, 0]), value => value == 1, probability);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void SamplesGetAMapAtItsRate(double probability)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(12);
        using var geometry = Geometry.Of(Zeros()).Apply(probability, each => each.HorizontalFlip(1, generator), generator);
        Chosen(Same.Numbers(geometry.Maps.select(1, 0).select(1, 0)), sign => sign == -1, probability);
    }

    [Fact]
    public void GroupsAreEquallyFrequent()
    {
        using var scope = NewDisposeScope();
        var views = Groups.OneOf(Zeros(), [new Inverted(), new Level(0.2), new Level(0.4), new Level(0.6)], new Generator(13));
        var values = Same.Numbers(views[.., 0, 0, 0]);
        Statistic.AreEquallyFrequent(values, 4);
        Statistic.AreUncorrelated(values);
    }

    [Fact]
    public void MapsAreEquallyFrequent()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(14);
        using var geometry = Geometry
            .Of(Zeros())
            .OneOf(
                [
                    each => each.HorizontalFlip(1, generator),
                    each => each.RandomCrop(11, 12, 0, generator),
                    each => each.RandomResizedCrop(11, 12, (0.25, 0.25), (1, 1), generator),
                ],
                generator
            );
        var widths = Same.Numbers(geometry.Maps.select(1, 0).select(1, 0));
        Statistic.AreEquallyFrequent(widths, 3);
        Statistic.AreUncorrelated(widths);
    }

    [Fact]
    public void SamplesGetAllOfAGroupOrNothing()
    {
        using var scope = NewDisposeScope();
        var images = rand([200, 3, 11, 12], generator: new Generator(1));
        var views = Groups.Apply(images, 0.5, new NoisyFlip(), new Generator(2));
        var changes = (views - images.flip(3)).abs().mean([1, 2, 3]);
        for (var sample = 0; sample < 200; sample++)
        {
            var same = views[sample].allclose(images[sample], 0, 0);
            var change = changes[sample].item<float>();
            Assert.True(same || change is > 0.06f and < 0.1f, $"sample {sample}: {change}"); // the mean of noise's size is 0.08
        }
    }

    [Fact]
    public void AGroupOfMapsIsOneResamplingWithItsNeighbours()
    {
        using var scope = NewDisposeScope();
        var images = rand([50, 1, 12, 12], dtype: ScalarType.Float64, generator: new Generator(1));
        using var generator = new Generator(3);
        using var geometry = Geometry
            .Of(images)
            .RandomAffine(20, 0.1, 0.1, 0, 1, generator)
            .Apply(0.5, each => each.RandomAffine(30, 0, 0, 0, 1, generator), generator);
        var views = geometry.Resample(images);

        // The same draws, each sample's maps multiplied here.
        using var again = new Generator(3);
        using var first = Geometry.Of(images).RandomAffine(20, 0.1, 0.1, 0, 1, again);
        var chosen = Draws.BernoulliMask(images, 0.5, again);
        using var second = Geometry.Of(images).RandomAffine(30, 0, 0, 0, 1, again);
        for (var sample = 0; sample < 50; sample++)
        {
            var map = chosen[sample].item<bool>() ? first.Maps[sample].matmul(second.Maps[sample]) : first.Maps[sample];
            Same.Values(map, geometry.Maps[sample], 1e-12);
        }
        Assert.InRange(Same.Numbers(chosen).Sum(), 10, 40);
        Same.Values(geometry.Resample(images), views, 0);
    }

    [Fact]
    public void GroupsOfDifferentSizesAreRefused()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var refused = Assert.Throws<ArgumentException>(() =>
            Geometry.Of(zeros(2, 1, 8, 8)).OneOf([each => each.RandomCrop(4, 4, 0, generator), each => each], generator)
        );
        Assert.Equal("OneOf gets groups that give 4 x 4 and 8 x 8, but needs one size.", refused.Message);
    }

    static void Chosen(double[] values, Func<double, bool> changed, double probability)
    {
        Statistic.HasRate([.. values.Select(changed)], probability);
        Statistic.AreUncorrelated(values);
    }

    static Tensor Zeros() => zeros(1, 1, 1, 1).expand(Statistic.Count, 3, 11, 12);

    // Samples of one value.
    sealed class Level(double value) : IViews
    {
        public ReadOnlySpan<long> InputShape => [3, 11, 12];

        public ReadOnlySpan<long> OutputShape => InputShape;

        public Layers.Samples Apply(Layers.Samples input, Generator generator) => new(full_like(input.Tensor, value));
    }
}
