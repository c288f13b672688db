using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>The distributions of what geometric steps draw.</summary>
public class GeometryDrawTests
{
    // Large, so that rounding to whole pixels does not show; without memory of its own.
    const int Size = 10_000;

    [Fact]
    public void AreaAndRatioAreUniformWhereEveryTryFits()
    {
        using var scope = NewDisposeScope();
        var (heights, widths) = Crops(Size, Size, (0.08, 0.5), (0.75, 4 / 3.0));
        var areas = heights.Zip(widths, (height, width) => height * width / Size / Size).ToList();
        var ratios = heights.Zip(widths, (height, width) => Math.Log(width / height)).ToList();
        Statistic.IsUniform(areas, 0.08, 0.5);
        Statistic.IsUniform(ratios, Math.Log(0.75), Math.Log(4 / 3.0));
        Statistic.AreUncorrelated(areas, ratios);
        Statistic.AreUncorrelated(areas);
        Statistic.AreUncorrelated(ratios);
    }

    [Theory]
    [InlineData(Size, Size, 0.08, 1, 0.75, 4 / 3.0)]
    [InlineData(3_000, 9_000, 0.3, 1, 0.5, 2)]
    public void SizesAreDistributedAsTorchvisionDefinesThem(
        int height,
        int width,
        double leastScale,
        double greatestScale,
        double leastRatio,
        double greatestRatio
    )
    {
        using var scope = NewDisposeScope();
        var (heights, widths) = Crops(height, width, (leastScale, greatestScale), (leastRatio, greatestRatio));
        var random = new Random(3);
        var defined = Enumerable
            .Range(0, Statistic.Count)
            .Select(_ => Torchvision(random, height, width, (leastScale, greatestScale), (leastRatio, greatestRatio)))
            .ToList();
        Statistic.AreAlike(heights, defined.Select(size => size.Height));
        Statistic.AreAlike(widths, defined.Select(size => size.Width));
        Statistic.AreAlike(heights.Zip(widths, (high, wide) => high * wide), defined.Select(size => size.Height * size.Width));
        Statistic.AreAlike(heights.Zip(widths, (high, wide) => wide / high), defined.Select(size => size.Width / size.Height));
    }

    [Fact]
    public void PlacesOfResizedCropsAreUniform()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        using var geometry = Geometry.Of(Blank(1, Size, Size)).RandomResizedCrop(1, 1, (0.2, 0.4), (0.75, 4 / 3.0), generator);
        var (x, y) = (Places(geometry, 0), Places(geometry, 1));
        Statistic.IsUniform(x, 0, 1);
        Statistic.IsUniform(y, 0, 1);
        Statistic.AreUncorrelated(x, y);

        // Of the free room to both sides, the part to the left (above).
        static double[] Places(Geometry geometry, int axis)
        {
            var (length, centre) = (
                Same.Numbers(geometry.Maps.select(1, axis).select(1, axis)),
                Same.Numbers(geometry.Maps.select(1, axis).select(1, 2))
            );
            return [.. length.Zip(centre, (size, middle) => (middle + ((Size - size) / 2)) / (Size - size))];
        }
    }

    [Fact]
    public void PlacesOfCropsAreEquallyFrequent()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(6);
        using var geometry = Geometry.Of(Blank(1, 28, 28)).RandomCrop(28, 26, 3, generator);
        var (x, y) = (Same.Numbers(geometry.Maps.select(1, 0).select(1, 2)), Same.Numbers(geometry.Maps.select(1, 1).select(1, 2)));
        Statistic.AreEquallyFrequent(x.Zip(y).ToList(), 9 * 7);
        Assert.Equal((-4.0, 4.0, -3.0, 3.0), (x.Min(), x.Max(), y.Min(), y.Max()));
        Statistic.AreUncorrelated(x);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.1)]
    public void FlipsHaveTheirRate(double probability)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        using var geometry = Geometry.Of(Blank(1, 4, 4)).HorizontalFlip(probability, generator);
        var signs = Same.Numbers(geometry.Maps.select(1, 0).select(1, 0));
        Statistic.HasRate([.. signs.Select(sign => sign == -1)], probability);
        Statistic.AreUncorrelated(signs);
    }

    [Fact]
    public void AffineMapsAreUniformInAngleFactorAndShift()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(8);
        using var geometry = Geometry.Of(Blank(1, 20, 40)).RandomAffine(30, 0.1, 0.25, 0, 0.8, generator);
        var maps = Enumerable
            .Range(0, 2)
            .Select(row => Enumerable.Range(0, 3).Select(column => Same.Numbers(geometry.Maps.select(1, row).select(1, column))).ToArray())
            .ToArray();
        var all = Enumerable
            .Range(0, Statistic.Count)
            .Select(sample =>
            {
                var (cos, sin, x, y) = (maps[0][0][sample], maps[0][1][sample], maps[0][2][sample], maps[1][2][sample]);
                var factor = 1 / Math.Sqrt((cos * cos) + (sin * sin));
                return (
                    Angle: Math.Atan2(sin, cos) * 180 / Math.PI,
                    Factor: factor,
                    Right: -((cos * x) - (sin * y)) * factor * factor,
                    Down: -((sin * x) + (cos * y)) * factor * factor
                );
            })
            .ToList();
        Statistic.HasRate([.. all.Select(map => map.Angle != 0)], 0.8);
        var changed = all.Where(map => map.Angle != 0).ToList();
        Statistic.IsUniform(changed.Select(map => map.Angle), -30, 30);
        Statistic.IsUniform(changed.Select(map => map.Factor), 0.75, 1.25);
        Statistic.IsUniform(changed.Select(map => map.Right), -4, 4);
        Statistic.IsUniform(changed.Select(map => map.Down), -2, 2);
        Statistic.AreUncorrelated([.. changed.Select(map => map.Angle)], [.. changed.Select(map => map.Factor)]);
        Statistic.AreUncorrelated([.. changed.Select(map => map.Right)], [.. changed.Select(map => map.Down)]);
        Assert.All(all.Where(map => map.Angle == 0), map => Assert.Equal((1, 0, 0), (map.Factor, map.Right, map.Down)));
    }

    static (double[] Heights, double[] Widths) Crops(int height, int width, (double Min, double Max) scale, (double Min, double Max) ratio)
    {
        using var generator = new Generator(2);
        using var geometry = Geometry.Of(Blank(1, height, width)).RandomResizedCrop(1, 1, scale, ratio, generator);
        return (Same.Numbers(geometry.Maps.select(1, 1).select(1, 1)), Same.Numbers(geometry.Maps.select(1, 0).select(1, 0)));
    }

    // As RandomResizedCrop.get_params reads, for one sample.
    static (double Height, double Width) Torchvision(
        Random random,
        int height,
        int width,
        (double Min, double Max) scale,
        (double Min, double Max) ratio
    )
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var area = (double)height * width * Between(scale.Min, scale.Max);
            var shape = Math.Exp(Between(Math.Log(ratio.Min), Math.Log(ratio.Max)));
            var (w, h) = (Math.Round(Math.Sqrt(area * shape)), Math.Round(Math.Sqrt(area / shape)));
            if (w > 0 && w <= width && h > 0 && h <= height)
                return (h, w);
        }
        var own = (double)width / height;
        return own < ratio.Min ? (Math.Round(width / ratio.Min), width)
            : own > ratio.Max ? (height, Math.Round(height * ratio.Max))
            : (height, width);

        double Between(double low, double high) => low + (random.NextDouble() * (high - low));
    }

    static Tensor Blank(long channels, long height, long width) => zeros(1, 1, 1, 1).expand(Statistic.Count, channels, height, width);
}
