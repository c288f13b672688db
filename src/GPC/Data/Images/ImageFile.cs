using System.Buffers.Binary;
using SkiaSharp;

namespace GPC.Data;

/// <summary>
/// Reads image files by SkiaSharp. What is transparent keeps its colour, of several frames the first is read, and neither a colour profile
/// nor an orientation is applied.
/// </summary>
static class ImageFile
{
    /// <summary>The pixels. The content decides the format, not the name.</summary>
    public static Validated<DecodedImage> Read(string path) => DataFile.Read(path).Bind(content => Decode(path, content));

    static Validated<DecodedImage> Decode(string path, byte[] content)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            return Wrong(
                "no valid header of an image",
                "a PNG, JPEG, WebP, GIF, BMP or ICO file",
                "convert it, get it again, or take it out of the folder"
            );
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        if ((long)info.Width * info.Height > DecodedImage.MaxPixels)
            return Wrong($"{info.Width} x {info.Height} pixels", $"at most {DecodedImage.MaxPixels}", "make the image smaller");
        using var bitmap = new SKBitmap(info);
        return
            codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success
            && (codec.EncodedFormat != SKEncodedImageFormat.Jpeg || HasEnd(content))
            ? Validated.Valid(new DecodedImage(info.Height, info.Width, Planes(bitmap.GetPixelSpan())))
            : Wrong("an image that is truncated or corrupt", "a whole one", "get the file again, or take it out of the folder");

        Validated<DecodedImage> Wrong(string found, string expected, string fix) =>
            DataFile.Wrong<DecodedImage>(path, found, expected, fix);
    }

    // The decoder takes the missing scans of a progressive JPEG for a coarse image. From the first scan on the marker of the end stands
    // nowhere else.
    static bool HasEnd(ReadOnlySpan<byte> jpeg)
    {
        const byte Filling = 0xFF,
            Scan = 0xDA,
            End = 0xD9;
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at + 1] != Scan)
            at += jpeg[at + 1] == Filling ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        return at < jpeg.Length && jpeg[at..].IndexOf((ReadOnlySpan<byte>)[Filling, End]) >= 0;
    }

    // Red, green, blue and alpha of each pixel to one plane for each colour.
    static byte[] Planes(ReadOnlySpan<byte> pixels)
    {
        var count = pixels.Length / 4;
        var planes = new byte[3 * count];
        for (var i = 0; i < count; i++)
        {
            for (var colour = 0; colour < 3; colour++)
                planes[(colour * count) + i] = pixels[(4 * i) + colour];
        }
        return planes;
    }
}

/// <summary>An image in memory.</summary>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Planes">Red, green and blue, one plane after the other, row by row.</param>
sealed record DecodedImage(int Height, int Width, byte[] Planes)
{
    /// <summary>Images with more pixels are refused: a broken header should not take the machine's memory.</summary>
    public const int MaxPixels = 1 << 26;

    /// <summary>One plane, by the luma of JPEG.</summary>
    public byte[] Grey()
    {
        var pixels = Height * Width;
        var grey = new byte[pixels];
        for (var i = 0; i < pixels; i++)
            grey[i] = (byte)Math.Round(0.299 * Planes[i] + 0.587 * Planes[pixels + i] + 0.114 * Planes[2 * pixels + i]);
        return grey;
    }
}
