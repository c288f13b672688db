using GPC.Reports;
using static TorchSharp.torch;

namespace GPC.Cli.Previews;

/// <summary>
/// A picture of points in the plane: a panel with the points as they are, then, after a gap, one for each view. A point keeps its colour.
/// </summary>
static class ScatterSheet
{
    const int Gap = 4;
    const int WideGap = 12;
    const int Panel = 240;
    const int Margin = 8;
    const int Dot = 2;

    static readonly (byte, byte, byte) Background = (200, 200, 200);
    static readonly (byte, byte, byte) Paper = (250, 250, 250);

    /// <summary>Draws points.</summary>
    /// <param name="originals">Points <c>(B, 2)</c>.</param>
    /// <param name="views">Views of each, likewise.</param>
    public static Picture Draw(Tensor originals, IReadOnlyList<Tensor> views)
    {
        var panels = views.Prepend(originals).Select(panel => panel.to(ScalarType.Float32).contiguous().data<float>().ToArray()).ToList();
        var (least, greatest) = (panels.Min(points => points.Min()), panels.Max(points => points.Max()));
        var zoom = (Panel - (2 * Margin)) / Math.Max(greatest - least, 1e-6f);
        var sheet = new Picture(Gap + Panel + WideGap + (views.Count * (Panel + Gap)), Panel + (2 * Gap), Background);
        foreach (var (points, index) in panels.Select((points, index) => (points, index)))
        {
            var left = Gap + (index * (Panel + Gap)) + (index == 0 ? 0 : WideGap - Gap);
            Fill(sheet, left, Gap, Panel, Paper);
            for (var point = 0; point < points.Length / 2; point++)
            {
                var (x, y) = (
                    Margin + (int)((points[2 * point] - least) * zoom),
                    Panel - Margin - (int)((points[(2 * point) + 1] - least) * zoom)
                );
                Fill(sheet, left + x - Dot, Gap + y - Dot, (2 * Dot) + 1, Color((double)point / (points.Length / 2)));
            }
        }
        return sheet;
    }

    static void Fill(Picture sheet, int left, int top, int side, (byte, byte, byte) color)
    {
        for (var y = top; y < top + side; y++)
        {
            for (var x = left; x < left + side; x++)
                sheet.Set(x, y, color);
        }
    }

    // Round the wheel of hues, dark enough for light paper.
    static (byte, byte, byte) Color(double turn)
    {
        return (Part(0), Part(1 / 3.0), Part(2 / 3.0));

        byte Part(double shift) => (byte)(110 * (1 + Math.Cos(2 * Math.PI * (turn - shift))));
    }
}
