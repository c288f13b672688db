using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>Changes of colour against their formulas, pixel by pixel.</summary>
public class ColorTests
{
    [Fact]
    public void AThirdOfATurnPermutesPureColours()
    {
        using var scope = NewDisposeScope();
        var red = Pixel(1, 0, 0);
        Same.Values(Pixel(0, 1, 0), Colors.TurnHue(red, Turns(1 / 3.0)), 1e-12);
        Same.Values(Pixel(0, 0, 1), Colors.TurnHue(red, Turns(-1 / 3.0)), 1e-12);
        Same.Values(Pixel(1, 1, 0), Colors.TurnHue(red, Turns(1 / 6.0)), 1e-12);
        Same.Values(Pixel(0.4, 0.7, 0.5), Colors.TurnHue(Pixel(0.7, 0.5, 0.4), Turns(1 / 3.0)), 1e-12);
        Same.Values(Pixel(0.3, 0.3, 0.3), Colors.TurnHue(Pixel(0.3, 0.3, 0.3), Turns(0.2)), 1e-12);

        static Tensor Turns(double part) => tensor(new[] { part });
    }

    [Fact]
    public void GrayscaleWeighsRedGreenAndBlue()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var gray = (0.2989 * 0.7) + (0.587 * 0.5) + (0.114 * 0.4);
        Same.Values(Pixel(gray, gray, gray), PixelSteps.Grayscale(Pixel(0.7, 0.5, 0.4), 1, generator), 1e-12);
    }

    [Fact]
    public void EachSampleGetsItsOwnChangesInItsOwnOrder()
    {
        using var scope = NewDisposeScope();
        var images = rand([40, 3, 4, 5], dtype: ScalarType.Float64, generator: new Generator(3));
        var changed = Same.Numbers(ColorJitter.Apply(images, 0.4, 0.5, 0.6, 0.2, 1, new Generator(4)));

        // The same draws once more.
        using var generator = new Generator(4);
        double[][] strengths =
        [
            Same.Numbers(Draws.Uniform(images, 0.6, 1.4, generator)),
            Same.Numbers(Draws.Uniform(images, 0.5, 1.5, generator)),
            Same.Numbers(Draws.Uniform(images, 0.4, 1.6, generator)),
            Same.Numbers(Draws.Uniform(images, -0.2, 0.2, generator)),
        ];
        var orders = Same.Numbers(ColorJitter.Orders(images, 4, generator));
        Assert.True(orders.Chunk(4).Select(order => string.Join(' ', order)).Distinct().Count() > 10);
        foreach (var (image, sample) in Same.Numbers(images).Chunk(3 * 20).Select((image, sample) => (image, sample)))
        {
            var pixels = Enumerable.Range(0, 20).Select(place => new Rgb(image[place], image[20 + place], image[40 + place])).ToArray();
            foreach (var change in orders.Chunk(4).ElementAt(sample))
                pixels = Rgb.Change(pixels, (int)change, strengths[(int)change][sample]);
            for (var place = 0; place < 20; place++)
            {
                var start = (sample * 60) + place;
                Assert.Equal(pixels[place].Red, changed[start], 1e-9);
                Assert.Equal(pixels[place].Green, changed[start + 20], 1e-9);
                Assert.Equal(pixels[place].Blue, changed[start + 40], 1e-9);
            }
        }
    }

    [Fact]
    public void ImagesOfOneChannelHaveBrightnessAndContrast()
    {
        using var scope = NewDisposeScope();
        var images = tensor(new[] { 0.2, 0.6 }).view(1, 1, 1, 2);
        var changed = Same.Numbers(ColorJitter.Apply(images, 0, 0.5, 0, 0, 1, new Generator(2)));
        var factor = Same.Numbers(Draws.Uniform(images, 0.5, 1.5, new Generator(2)))[0];
        Assert.Equal(0.4 - (0.2 * factor), changed[0], 1e-12);
        Assert.Equal(0.4 + (0.2 * factor), changed[1], 1e-12);
    }

    static Tensor Pixel(params double[] colors) => tensor(colors).view(1, 3, 1, 1);
}
