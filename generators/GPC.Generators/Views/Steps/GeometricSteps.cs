using GPC.Generators.Declarations;
using GPC.Generators.Dimensions;

namespace GPC.Generators.Views.Steps;

/// <summary>Steps that move pixels.</summary>
static class GeometricSteps
{
    public static PlacedStep? RandomCrop(StepSite site)
    {
        var padding = site.NotNegative("Padding");
        var room = 2 * Math.Max(0, site.Value("Padding", 0));
        return Resized(
            site,
            (height, width) => $"RandomCrop({height}, {width}, {padding}, generator)",
            size => size + room,
            "with padding"
        );
    }

    public static PlacedStep? RandomResizedCrop(StepSite site)
    {
        var (minScale, minRatio) = (site.Value("MinScale", 0.08), site.Value("MinRatio", 3.0 / 4));
        var lowScale = site.Number("MinScale", 0.08, value => value is > 0 and <= 1, "above 0 and at most 1");
        var scales = $"at least MinScale, which is {Literal.Number(minScale)}, and at most 1";
        var highScale = site.Number("MaxScale", 1, value => value >= minScale && value <= 1, scales);
        var lowRatio = site.Number("MinRatio", 3.0 / 4, value => value > 0, "above 0");
        var ratios = $"at least MinRatio, which is {Literal.Number(minRatio)}";
        var highRatio = site.Number("MaxRatio", 4.0 / 3, value => value >= minRatio, ratios);
        var ranges = $"({lowScale}, {highScale}), ({lowRatio}, {highRatio})";
        return Resized(site, (height, width) => $"RandomResizedCrop({height}, {width}, {ranges}, generator)", _ => int.MaxValue, "");
    }

    public static PlacedStep? HorizontalFlip(StepSite site) => Same(site, $"HorizontalFlip({site.Probability(0.5)}, generator)");

    public static PlacedStep? RandomRotation(StepSite site) =>
        Same(site, $"RandomAffine({site.NotNegative("degrees")}, 0, 0, 0, {site.Probability()}, generator)");

    public static PlacedStep? RandomAffine(StepSite site)
    {
        var (degrees, translate) = (site.NotNegative("Degrees"), site.NotNegative("Translate"));
        var scale = site.Number("Scale", 0, value => value is >= 0 and < 1, "at least 0 and below 1");
        var shear = site.Number("Shear", 0, value => value is >= 0 and < 90, "at least 0 and below 90 degrees");
        return Same(site, $"RandomAffine({degrees}, {translate}, {scale}, {shear}, {site.Probability()}, generator)");
    }

    static PlacedStep? Same(StepSite site, string code) =>
        site.ExpectImages() is { } input && !site.Failed ? new(input, code, Geometric: true) : null;

    /// <param name="site">The step.</param>
    /// <param name="code">The step as C#, from the height and width it gives.</param>
    /// <param name="largest">The largest size it gives, from the size of its input.</param>
    /// <param name="how">What is added to the input's size to get the largest, in words.</param>
    static PlacedStep? Resized(StepSite site, Func<long, long, string> code, Func<double, double> largest, string how)
    {
        var input = site.ExpectImages();
        var square = !double.IsNaN(site.Value("size", double.NaN));
        var (height, width) = square ? (Size("size", 1, 2), Size("size", 1, 2)) : (Size("height", 1), Size("width", 2));
        return input is null || site.Failed ? null : new(Shape.Of(input.Dims[0], height, width), code(height, width), Geometric: true);

        long Size(string name, params int[] directions)
        {
            var size = site.Value(name, double.NaN);
            var max = input is null ? int.MaxValue : largest(directions.Min(direction => (double)input.Dims[direction].Constant!));
            if (size < 1)
                site.Wrong(name, "at least 1", Literal.Number(size));
            else if (size > max)
                site.Wrong(name, $"at most {Literal.Number(max)}, the size of its input {how}", Literal.Number(size));
            return double.IsNaN(size) ? 0 : (long)size;
        }
    }
}
