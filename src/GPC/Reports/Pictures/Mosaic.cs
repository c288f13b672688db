using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>Images side by side in rows.</summary>
public static class Mosaic
{
    const int Gap = 1;

    static readonly (byte, byte, byte) Background = (120, 124, 132);

    /// <summary>Draws images.</summary>
    /// <param name="images">Images <c>(B, 1 or 3, height, width)</c>, B at least 1.</param>
    /// <param name="columns">Images in a row.</param>
    /// <param name="black">The value that is black.</param>
    /// <param name="white">The value that is white.</param>
    public static Picture Draw(Tensor images, int columns, double black, double white)
    {
        ArgumentNullException.ThrowIfNull(images);
        var (count, channels, height, width) = ((int)images.shape[0], (int)images.shape[1], (int)images.shape[2], (int)images.shape[3]);
        using var scope = NewDisposeScope();
        var pixels = ((images.detach() - black) * (255 / (white - black)))
            .clamp(0, 255)
            .round()
            .to(ScalarType.Byte)
            .contiguous()
            .data<byte>()
            .ToArray();
        var wide = Math.Min(columns, count);
        var picture = new Picture((wide * (width + Gap)) + Gap, ((count + columns - 1) / columns * (height + Gap)) + Gap, Background);
        for (var index = 0; index < count; index++)
        {
            var (left, top) = (Gap + (index % columns * (width + Gap)), Gap + (index / columns * (height + Gap)));
            for (var place = 0; place < height * width; place++)
                picture.Set(
                    left + (place % width),
                    top + (place / width),
                    (Pixel(index, 0, place), Pixel(index, 1, place), Pixel(index, 2, place))
                );
        }
        return picture;

        byte Pixel(int image, int channel, int place) =>
            pixels[(((image * channels) + Math.Min(channel, channels - 1)) * height * width) + place];
    }
}
