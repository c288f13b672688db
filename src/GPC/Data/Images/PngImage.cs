using System.Buffers.Binary;
using BigGustave;

namespace GPC.Data;

/// <summary>Decodes PNG, by BigGustave. What is transparent keeps its colour.</summary>
static class PngImage
{
    public static DecodedImage Decode(byte[] content)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(20)));
        if ((double)width * height > DecodedImage.MaxPixels) throw new NotSupportedException($"{width} x {height} pixels");
        // The decoder takes rows of palettes of 1, 2 and 4 bits to be shorter than they are, and filters interlaced rows by those of the pass before.
        if (content[24] < 8) throw new NotSupportedException($"pixels of {content[24]} bits");
        if (content[28] != 0) throw new NotSupportedException("an interlaced image");
        var image = Png.Open(content);
        var pixels = image.Height * image.Width;
        var planes = new byte[3 * pixels];
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                var (pixel, at) = (image.GetPixel(x, y), y * image.Width + x);
                (planes[at], planes[pixels + at], planes[2 * pixels + at]) = (pixel.R, pixel.G, pixel.B);
            }
        }
        return new(image.Height, image.Width, planes);
    }
}
