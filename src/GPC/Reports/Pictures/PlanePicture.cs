using System.Globalization;
using System.Text;
using GPC.Experiments;
using GPC.Metrics;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>
/// Runs on points in the plane side by side, as one SVG file. Each panel shows the clusters of the whole domain and test points in the
/// colours of their classes. The stronger the colour of a cluster, the higher the density.
/// </summary>
public static class PlanePicture
{
    const int Panel = 220;
    const int Gap = 16;
    const int Title = 48;
    const int MaxPoints = 250;
    const int Steps = 24;

    static readonly (byte Red, byte Green, byte Blue)[] Palette =
    [
        (0x4e, 0x79, 0xa7),
        (0xf2, 0x8e, 0x2b),
        (0xe1, 0x57, 0x59),
        (0x59, 0xa1, 0x4f),
        (0xb0, 0x7a, 0xa1),
        (0x76, 0xb7, 0xb2),
        (0xed, 0xc9, 0x48),
        (0xff, 0x9d, 0xa7),
        (0x9c, 0x75, 0x5f),
        (0x8c, 0x8c, 0x99),
    ];

    /// <summary>Draws runs.</summary>
    /// <param name="runs">Runs on points in the plane, whose networks give logits, at least one; see <see cref="Check"/>.</param>
    /// <returns>The text of an SVG file.</returns>
    public static string Draw(IReadOnlyList<TrainedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var (width, height) = (Gap + (runs.Count * (Panel + Gap)), Title + Panel + Gap);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"
              font-family="system-ui, sans-serif">
            <rect width="{width}" height="{height}" rx="8" fill="#fff"/>

            """
        );
        foreach (var (run, index) in runs.Select((run, index) => (run, index)))
            svg.Append(DrawPanel(run, Gap + (index * (Panel + Gap))));
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>A run that can be drawn, or why it can't.</summary>
    /// <param name="name">What errors call the run.</param>
    /// <param name="run">The run.</param>
    public static Validated<TrainedRun> Check(string name, TrainedRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var samples = run.Data.Test.Samples;
        if (samples.SampleShape.Length != 1 || samples.SampleSize != 2)
            return Wrong($"samples of the shape ({string.Join(", ", samples.SampleShape)})", "a run on points in the plane");
        return run.Method.IsEncoder ? Wrong("a network that gives embeddings", "a network that gives logits") : Validated.Valid(run);

        Validated<TrainedRun> Wrong(string found, string expected) =>
            Validated.Invalid<TrainedRun>(ValidationError.At(name, found, expected, "give runs such as those of moons or circles"));
    }

    static string DrawPanel(TrainedRun run, int left)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var test = run.Data.Test;
        var map = PlaneMap.Of(run.Network, run.Spec.Config.Training.Sgld.Domain);
        var outputs = Outputs.Of(run.Network, test.Samples, isEncoder: false);
        int[] classes = [.. test.Labels.Values];
        var clusters = run.Method.Clusters(outputs, run.Spec.Config.Training);
        var nmi = Clustering.NormalizedMutualInformation(classes, clusters);
        var colors = ModelSection.Colors(classes, clusters);

        var shown = PointGroups.Shown(classes.Length, MaxPoints);
        using var taken = test.Samples.Take(shown);
        var points = taken.Tensor.to(ScalarType.Float32).cpu().contiguous().data<float>().ToArray();
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg x="{left}" width="{Panel}" height="{Title + Panel}">
            <text y="24" font-size="15" font-weight="600" fill="#1c2430">{run.Spec.Variant.Name}</text>
            <text x="{Panel}" y="24" font-size="13" text-anchor="end" fill="#1c2430">NMI {nmi:F2}</text>
            <text y="40" font-size="12" fill="#5a6472">{run.Spec.Variant.Shows.Split(':')[0]}</text>
            <image y="{Title}" width="{Panel}" height="{Panel}" href="{Background(map).ToDataAddress()}"/>

            """
        );
        foreach (var group in Enumerable.Range(0, shown.Length).GroupBy(index => classes[shown[index]]).OrderBy(group => group.Key))
        {
            var (red, green, blue) = Palette[colors[group.Key] % Palette.Length];
            var dots = string.Concat(group.Select(Dot));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""
                <path d="{dots}" stroke="#fff" stroke-width="4.6" stroke-linecap="round"/>
                <path d="{dots}" stroke="#{red:x2}{green:x2}{blue:x2}" stroke-width="3" stroke-linecap="round"/>

                """
            );
        }
        return svg.Append("</svg>\n").ToString();

        // A line of no length with round ends.
        string Dot(int index) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"M{Place(points[2 * index]):F1} {Title + Panel - Place(points[(2 * index) + 1]):F1}h0"
            );

        double Place(float value) => (value - map.Domain.Min) / (map.Domain.Max - map.Domain.Min) * Panel;
    }

    static Picture Background(PlaneMap map)
    {
        var picture = new Picture(PlaneMap.Side, PlaneMap.Side, default);
        for (var cell = 0; cell < map.Clusters.Length; cell++)
        {
            // In steps, so that the file is small.
            var share = 0.08 + (0.72 * Math.Round(Math.Pow(map.Density[cell] / 255.0, 3) * Steps) / Steps);
            var (red, green, blue) = Palette[map.Clusters[cell] % Palette.Length];
            picture.Set(cell % PlaneMap.Side, cell / PlaneMap.Side, (Mixed(red), Mixed(green), Mixed(blue)));

            byte Mixed(byte color) => (byte)Math.Round(255 + (share * (color - 255)));
        }
        return picture;
    }
}
