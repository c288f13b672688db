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
