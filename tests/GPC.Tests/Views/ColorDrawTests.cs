using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>The distributions of what changes of colour and noise draw.</summary>
public class ColorDrawTests
{
    [Fact]
    public void FactorsOfBrightnessAreUniform()
    {
        var factors = Jitter([0.25, 0.25, 0.25], brightness: 0.4).Select(pixel => pixel[0] / 0.25).ToList();
        Statistic.IsUniform(factors, 0.6, 1.4);
        Statistic.AreUncorrelated(factors);
    }

    [Fact]
    public void FactorsBelowZeroAreNotDrawn() =>
        Statistic.IsUniform(Jitter([0.25, 0.25, 0.25], brightness: 2).Select(pixel => pixel[0] / 0.25), 0, 3);

    [Fact]
    public void FactorsOfContrastAreUniform()
    {
        var difference = 0.6 - ((0.2989 * 0.6) + (0.587 * 0.5) + (0.114 * 0.4));
        var mean = 0.6 - difference;
        Statistic.IsUniform(Jitter([0.6, 0.5, 0.4], contrast: 0.5).Select(pixel => (pixel[0] - mean) / difference), 0.5, 1.5);
    }

    [Fact]
    public void FactorsOfSaturationAreUniform() =>
        Statistic.IsUniform(Jitter([0.6, 0.5, 0.4], saturation: 0.3).Select(pixel => (pixel[0] - pixel[2]) / 0.2), 0.7, 1.3);

    [Fact]
    public void TurnsOfHueAreUniform() =>
        Statistic.IsUniform(Jitter([1, 0, 0], hue: 0.1).Select(pixel => (pixel[1] - pixel[2]) / 6), -0.1, 0.1);

    [Fact]
    public void OrdersAreEquallyFrequent()
    {
        using var scope = NewDisposeScope();
        var orders = Same.Numbers(ColorJitter.Orders(zeros(Statistic.Count), 4, new Generator(5)))
            .Chunk(4)
            .Select(order => string.Join(' ', order))
            .ToList();
        Statistic.AreEquallyFrequent(orders, 24);
    }

    [Fact]
    public void WidthsOfBlursAreUniform()
    {
        using var scope = NewDisposeScope();

        // A kernel (a, b, a) on a single bright column: a / b = exp(-1 / (2 std^2)).
        var image = zeros(Statistic.Count, 1, 3, 5);
        image[.., .., .., 2] = ones(1);
        var blurred = GaussianBlur.Apply(image, 3, 0.5, 2, 1, new Generator(6));
        var (side, middle) = (Same.Numbers(blurred[.., 0, 1, 1]), Same.Numbers(blurred[.., 0, 1, 2]));
        var widths = side.Zip(middle, (low, high) => Math.Sqrt(-0.5 / Math.Log(low / high))).ToList();
        Statistic.IsUniform(widths, 0.5, 2);
        Statistic.AreUncorrelated(widths);
    }

    [Fact]
    public void NoiseHasItsSpreadAndRate()
    {
        using var scope = NewDisposeScope();
        var noise = Same.Numbers(PixelSteps.GaussianNoise(zeros(Statistic.Count, 2), 0.5, 0.7, new Generator(7))).Chunk(2).ToList();
        Statistic.HasRate([.. noise.Select(point => point[0] != 0)], 0.7);
        var changed = noise.Where(point => point[0] != 0).ToList();
        Statistic.AreUncorrelated([.. changed.Select(point => point[0])], [.. changed.Select(point => point[1])]);

        // The normal distribution, by a sample of it from elsewhere (Box and Muller).
        var random = new Random(8);
        Statistic.AreAlike(
            changed.Select(point => point[1]),
            Enumerable
                .Range(0, Statistic.Count)
                .Select(_ => 0.5 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))
        );
    }

    [Fact]
    public void PlacesOfCutoutsAreEquallyFrequent()
    {
        using var scope = NewDisposeScope();
        var cut = PixelSteps.Cutout(ones(Statistic.Count, 1, 5, 6), 1, 1, new Generator(9));
        Statistic.AreEquallyFrequent(Same.Numbers(cut.view(Statistic.Count, 30).argmin(1)), 30);
    }

    static List<double[]> Jitter(double[] color, double brightness = 0, double contrast = 0, double saturation = 0, double hue = 0)
    {
        using var scope = NewDisposeScope();
        var images = tensor(color).view(1, 3, 1, 1).expand(Statistic.Count, 3, 1, 1);
        return [.. Same.Numbers(ColorJitter.Apply(images, brightness, contrast, saturation, hue, 1, new Generator(4))).Chunk(3)];
    }
}
