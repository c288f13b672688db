using GPC.Reports;
using static TorchSharp.torch;

namespace GPC.Cli.Previews;

/// <summary>A picture of samples in rows: each first as it is, then, after a gap, its views.</summary>
static class ContactSheet
{
    const int Gap = 4;
    const int WideGap = 12;
    const int MinTile = 84;

    static readonly (byte, byte, byte) Background = (250, 250, 250);

    /// <summary>Draws images, small ones enlarged by a whole number.</summary>
    /// <param name="originals">Images <c>(B, 1 or 3, height, width)</c> with values from 0 to 1; what lies outside is drawn as black or
    /// white.</param>
    /// <param name="views">Views of each, likewise, all of one size.</param>
    public static Picture Draw(Tensor originals, IReadOnlyList<Tensor> views)
    {
        var zoom = (int)Math.Max(1, (MinTile + originals.shape[2] - 1) / originals.shape[2]);
        var (rows, tall) = ((int)originals.shape[0], (int)Math.Max(originals.shape[2], views[0].shape[2]) * zoom);
        var (first, wide) = ((int)originals.shape[3] * zoom, (int)views[0].shape[3] * zoom);
        var sheet = new Picture(Gap + first + WideGap + (views.Count * (wide + Gap)), Gap + (rows * (tall + Gap)), Background);
        Column(sheet, originals, Gap, tall, zoom);
        foreach (var (view, index) in views.Select((view, index) => (view, index)))
            Column(sheet, view, Gap + first + WideGap + (index * (wide + Gap)), tall, zoom);
        return sheet;
    }

    static void Column(Picture sheet, Tensor images, int left, int tall, int zoom)
    {
        var (count, channels, height, width) = ((int)images.shape[0], (int)images.shape[1], (int)images.shape[2], (int)images.shape[3]);
        using var bytes = (images.clamp(0, 1) * 255).round().to(ScalarType.Byte).contiguous();
        var pixels = bytes.data<byte>().ToArray();
        for (var sample = 0; sample < count; sample++)
        {
            for (var y = 0; y < height * zoom; y++)
            {
                for (var x = 0; x < width * zoom; x++)
                    sheet.Set(
                        left + x,
                        Gap + (sample * (tall + Gap)) + y,
                        (Pixel(sample, 0, y, x), Pixel(sample, 1, y, x), Pixel(sample, 2, y, x))
                    );
            }
        }

        byte Pixel(int sample, int channel, int y, int x) =>
            pixels[(((((sample * channels) + Math.Min(channel, channels - 1)) * height) + (y / zoom)) * width) + (x / zoom)];
    }
}
