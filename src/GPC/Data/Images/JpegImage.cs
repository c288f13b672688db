using JpegLibrary;

namespace GPC.Data;

/// <summary>Decodes JPEG, baseline and progressive, grey or in colours, by JpegLibrary.</summary>
static class JpegImage
{
    public static DecodedImage Decode(byte[] content)
    {
        var decoder = new JpegDecoder();
        decoder.SetInput(content);
        decoder.Identify();
        var (height, width, components) = (decoder.Height, decoder.Width, decoder.NumberOfComponents);
        if ((double)width * height > DecodedImage.MaxPixels) throw new NotSupportedException($"{width} x {height} pixels");
        if (components is not (1 or 3) || decoder.Precision != 8) throw new NotSupportedException($"{components} channels of {decoder.Precision} bits");
        var planes = new byte[3 * height * width];
        decoder.SetOutputWriter(new Planes(planes, height, width));
        decoder.Decode();
        ToColours(planes, components);
        return new(height, width, planes);
    }

    // Luma and two chroma planes to red, green and blue (JFIF).
    static void ToColours(byte[] planes, int components)
    {
        var pixels = planes.Length / 3;
        if (components == 1)
        {
            planes.AsSpan(0, pixels).CopyTo(planes.AsSpan(pixels));
            planes.AsSpan(0, pixels).CopyTo(planes.AsSpan(2 * pixels));
            return;
        }
        for (var i = 0; i < pixels; i++)
        {
            double luma = planes[i], blue = planes[pixels + i] - 128, red = planes[2 * pixels + i] - 128;
            planes[i] = ToByte(luma + 1.402 * red);
            planes[pixels + i] = ToByte(luma - 0.344136 * blue - 0.714136 * red);
            planes[2 * pixels + i] = ToByte(luma + 1.772 * blue);
        }
    }

    static byte ToByte(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);

    // Takes blocks of 8 x 8; those at the edge reach beyond the image.
    sealed class Planes(byte[] planes, int height, int width) : JpegBlockOutputWriter
    {
        public override void WriteBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            var block = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref blockRef, 64);
            for (var row = 0; row < 8 && y + row < height; row++)
            {
                for (var column = 0; column < 8 && x + column < width; column++)
                    planes[(componentIndex * height + y + row) * width + x + column] = ToByte(block[8 * row + column]);
            }
        }
    }
}
