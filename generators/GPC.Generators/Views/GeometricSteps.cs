using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Views;

/// <summary>Steps that move pixels.</summary>
internal static class GeometricSteps
{
    public static PlacedStep? RandomCrop(StepSite site)
    {
        var padding = site.NotNegative("Padding");
        var room = 2 * Math.Max(0, site.Value("Padding", 0));
        return Resized(site, (height, width) => $"RandomCrop({height}, {width}, {padding}, generator)", size => size + room, "with padding");
    }

    public static PlacedStep? RandomResizedCrop(StepSite site)
    {
        var (leastScale, leastRatio) = (site.Value("MinScale", 0.08), site.Value("MinRatio", 3.0 / 4));
        var scale = $"({site.Number("MinScale", 0.08, value => value is > 0 and <= 1, "above 0 and at most 1")}, {Above("MaxScale", 1, leastScale, "MinScale", 1)})";
        var ratio = $"({site.Number("MinRatio", 3.0 / 4, value => value > 0, "above 0")}, {Above("MaxRatio", 4.0 / 3, leastRatio, "MinRatio", double.MaxValue)})";
        return Resized(site, (height, width) => $"RandomResizedCrop({height}, {width}, {scale}, {ratio}, generator)", _ => int.MaxValue, "");

        string Above(string name, double fallback, double least, string leastName, double greatest) => site.Number(
            name, fallback, value => value >= least && value <= greatest, $"at least {leastName}, which is {StepSite.Text(least)}{(greatest == 1 ? ", and at most 1" : "")}");
    }

    public static PlacedStep? HorizontalFlip(StepSite site) => Same(site, $"HorizontalFlip({site.Probability(0.5)}, generator)");

    public static PlacedStep? RandomRotation(StepSite site) => Same(site, $"RandomAffine({site.NotNegative("degrees")}, 0, 0, 0, {site.Probability()}, generator)");

    public static PlacedStep? RandomAffine(StepSite site)
    {
        var (degrees, translate) = (site.NotNegative("Degrees"), site.NotNegative("Translate"));
        var scale = site.Number("Scale", 0, value => value is >= 0 and < 1, "at least 0 and below 1");
        var shear = site.Number("Shear", 0, value => value is >= 0 and < 90, "at least 0 and below 90 degrees");
        return Same(site, $"RandomAffine({degrees}, {translate}, {scale}, {shear}, {site.Probability()}, generator)");
    }

    private static PlacedStep? Same(StepSite site, string code) => site.ExpectImages() is { } input && !site.Failed ? new(input, code, Geometric: true) : null;

    private static PlacedStep? Resized(StepSite site, Func<long, long, string> code, Func<double, double> largest, string how)
    {
        var input = site.ExpectImages();
        var square = !double.IsNaN(site.Value("size", double.NaN));
        var (height, width) = square ? (Size("size", 1, 2), Size("size", 1, 2)) : (Size("height", 1), Size("width", 2));
        return input is null || site.Failed ? null : new(Shape.Of(input.Dims[0], height, width), code(height, width), Geometric: true);

        long Size(string name, params int[] directions)
        {
            var size = site.Value(name, double.NaN);
            var most = input is null ? int.MaxValue : largest(directions.Min(direction => (double)input.Dims[direction].Constant!));
            if (size < 1) site.Wrong(name, "at least 1", StepSite.Text(size));
            else if (size > most) site.Wrong(name, $"at most {StepSite.Text(most)}, the size of its input {how}", StepSite.Text(size));
            return double.IsNaN(size) ? 0 : (long)size;
        }
    }
}
