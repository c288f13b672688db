using GPC.Generators.Declarations;
using GPC.Generators.Dimensions;

namespace GPC.Generators.Views.Steps;

/// <summary>Steps that change values.</summary>
static class PixelSteps
{
    public static PlacedStep? ColorJitter(StepSite site)
    {
        var (brightness, contrast) = (site.NotNegative("Brightness"), site.NotNegative("Contrast"));
        var saturation = site.NotNegative("Saturation");
        var hue = site.Number("Hue", 0, value => value is >= 0 and <= 0.5, "from 0 to 0.5");
        var colored = site.Value("Saturation", 0) > 0 || site.Value("Hue", 0) > 0;
        var input = OfChannels(site, colored ? [3] : [1, 3]);
        var arguments = $"{brightness}, {contrast}, {saturation}, {hue}, {site.Probability()}";
        return Placed(site, input, $"ColorJitter.Apply({{x}}, {arguments}, generator)");
    }

    public static PlacedStep? Grayscale(StepSite site) =>
        Placed(site, OfChannels(site, [3]), $"PixelSteps.Grayscale({{x}}, {site.Probability()}, generator)");

    public static PlacedStep? GaussianBlur(StepSite site)
    {
        var input = site.ExpectImages();
        var largest = input is null ? int.MaxValue : (2 * input.Dims.Skip(1).Min(size => (double)size.Constant!)) - 1;
        var sizes = input is null
            ? "odd and at least 1"
            : $"odd, at least 1 and at most {Literal.Number(largest)}, twice its input's size less one";
        var size = site.Number("kernelSize", 1, value => value % 2 == 1 && value >= 1 && value <= largest, sizes);
        var least = site.Value("MinSigma", 0.1);
        var minSigma = site.Number("MinSigma", 0.1, value => value > 0, "above 0");
        var maxSigma = site.Number("MaxSigma", 2, value => value >= least, $"at least MinSigma, which is {Literal.Number(least)}");
        return Placed(site, input, $"GaussianBlur.Apply({{x}}, {size}, {minSigma}, {maxSigma}, {site.Probability()}, generator)");
    }

    public static PlacedStep? Solarize(StepSite site)
    {
        var threshold = site.Number("threshold", 0, value => value is >= 0 and <= 1, "from 0 to 1");
        return Placed(site, site.Input, $"PixelSteps.Solarize({{x}}, {threshold}, {site.Probability()}, generator)");
    }

    public static PlacedStep? Posterize(StepSite site)
    {
        var bits = site.Number("bits", 8, value => value is >= 1 and <= 8, "from 1 to 8");
        return Placed(site, site.Input, $"PixelSteps.Posterize({{x}}, {bits}, {site.Probability()}, generator)");
    }

    public static PlacedStep? Cutout(StepSite site)
    {
        var input = site.ExpectImages();
        var size = site.Number("size", 1, value => value >= 1, "at least 1");
        return Placed(site, input, $"PixelSteps.Cutout({{x}}, {size}, {site.Probability()}, generator)");
    }

    public static PlacedStep? GaussianNoise(StepSite site) => Placed(site, site.Input, Noise(site));

    public static PlacedStep? Jitter(StepSite site) =>
        Placed(site, site.Expect(shape => shape.Rank == 1, "(B, features)", "for images, use GaussianNoise"), Noise(site));

    public static PlacedStep? Clamp(StepSite site)
    {
        var least = site.Value("min", 0);
        var max = site.Number("max", 0, value => value >= least, $"at least min, which is {Literal.Number(least)}");
        var min = site.Number("min", 0, _ => true, "a number");
        return Placed(site, site.Input, $"PixelSteps.Clamp({{x}}, {min}, {max})");
    }

    public static PlacedStep? Normalize(StepSite site)
    {
        var (mean, std) = (List("mean", _ => true, "a finite number"), List("std", value => value > 0, "above 0"));
        return Placed(site, site.Input, $"PixelSteps.Normalize({{x}}, {mean}, {std})");

        string List(string name, Func<double, bool> accepts, string expected)
        {
            var numbers = site.Numbers(name);
            if (site.Input?.Dims[0].Constant is { } channels && numbers.Count != channels)
            {
                var count = channels.IsOne ? "one number, for the only channel" : $"{channels} numbers, one for each channel";
                site.Wrong(name, count, $"{numbers.Count}");
            }
            for (var item = 0; item < numbers.Count; item++)
            {
                var number = numbers[item];
                if (!accepts(number) || double.IsNaN(number) || double.IsInfinity(number))
                    site.Wrong(name, expected, Literal.Number(number), item);
            }
            return $"[{string.Join(", ", numbers.Select(Literal.Number))}]";
        }
    }

    static string Noise(StepSite site) => $"PixelSteps.GaussianNoise({{x}}, {site.NotNegative("std")}, {site.Probability()}, generator)";

    static Shape? OfChannels(StepSite site, int[] channels) =>
        site.Expect(
            shape => shape.Rank == 3 && channels.Any(count => shape.Dims[0] == count),
            $"(B, {string.Join(" or ", channels)}, height, width)",
            channels.Length == 1
                ? "this step is for images with red, green and blue; leave it out, or set to 0 what needs colours"
                : "this step is for images; leave it out"
        );

    static PlacedStep? Placed(StepSite site, Shape? input, string code) =>
        input is null || site.Failed ? null : new(input, $"global::GPC.Views.{code}");
}
