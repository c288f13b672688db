using SkiaSharp;
using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>A picture of pixels with 8 bits of red, green and blue.</summary>
public sealed class Picture
{
    readonly byte[] pixels; // Red, green, blue and a byte that is not used, row by row.

    /// <summary>A picture of one colour.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="background">The colour of what is not drawn.</param>
    public Picture(int width, int height, (byte Red, byte Green, byte Blue) background)
    {
        (Width, Height) = (width, height);
        pixels = new byte[4 * width * height];
        for (var index = 0; index < width * height; index++)
            Set(index % width, index / width, background);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Draws a pixel.</summary>
    /// <param name="x">From the left, from 0.</param>
    /// <param name="y">From the top, from 0.</param>
    /// <param name="color">Its colour.</param>
    public void Set(int x, int y, (byte Red, byte Green, byte Blue) color) =>
        (pixels[Start(x, y)], pixels[Start(x, y) + 1], pixels[Start(x, y) + 2]) = color;

    /// <summary>The picture with a square of pixels for each pixel.</summary>
    /// <param name="factor">Pixels of a square's side, at least 1.</param>
    public Picture Enlarged(int factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 1);
        var picture = new Picture(Width * factor, Height * factor, default);
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
                pixels.AsSpan(Start(x / factor, y / factor), 4).CopyTo(picture.pixels.AsSpan(picture.Start(x, y)));
        }
        return picture;
    }

    /// <summary>Writes a PNG file, whole or not at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    public void Save(string path)
    {
        using var file = Encoded();
        WholeFile.Write(path, file.SaveTo);
    }

    /// <summary>The picture as a PNG file in a <c>data:</c> address, for a page that has all in one file.</summary>
    public string ToDataAddress()
    {
        using var file = Encoded();
        return $"data:image/png;base64,{Convert.ToBase64String(file.AsSpan())}";
    }

    SKData Encoded()
    {
        using var image = SKImage.FromPixelCopy(new SKImageInfo(Width, Height, SKColorType.Rgb888x, SKAlphaType.Opaque), pixels);
        return image.Encode(SKEncodedImageFormat.Png, 100);
    }

    int Start(int x, int y) => 4 * ((y * Width) + x);
}

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
