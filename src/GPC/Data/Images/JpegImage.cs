using System.Buffers.Binary;
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
        if (height < 1 || width < 1) throw new InvalidDataException();
        if (components is not (1 or 3) || decoder.Precision != 8) throw new NotSupportedException($"{components} channels of {decoder.Precision} bits");
        var planes = new byte[3 * height * width];
        decoder.SetOutputWriter(new Planes(planes, height, width));
        decoder.Decode();
        if (components == 1) ToGrey(planes);
        else if (!IsRgb(content)) ToColours(planes);
        return new(height, width, planes);
    }

    // Whether the planes are red, green and blue, as libjpeg tells: JFIF never has them, else Adobe's marker says so, else the names of the components.
    static bool IsRgb(ReadOnlySpan<byte> content)
    {
        const byte Frame = 0xC0, Progressive = 0xC2, Scan = 0xDA, Jfif = 0xE0, Adobe = 0xEE;
        var isNamed = false;
        for (var at = 2; at + 4 <= content.Length && content[at + 1] != Scan;)
        {
            if (content[at + 1] == 0xFF)
            {
                at++; // Filling.
                continue;
            }
            var marker = content[at + 1];
            var segment = content[(at + 4)..Math.Min(content.Length, at + 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]))];
            if (marker == Jfif && segment.StartsWith("JFIF"u8)) return false;
            if (marker == Adobe && segment.Length > 11 && segment.StartsWith("Adobe"u8)) return segment[11] == 0;
            if (marker is >= Frame and <= Progressive && segment.Length >= 15) isNamed = segment[6] == 'R' && segment[9] == 'G' && segment[12] == 'B';
            at += 4 + segment.Length;
        }
        return isNamed;
    }

    static void ToGrey(byte[] planes)
    {
        var pixels = planes.Length / 3;
        planes.AsSpan(0, pixels).CopyTo(planes.AsSpan(pixels));
        planes.AsSpan(0, pixels).CopyTo(planes.AsSpan(2 * pixels));
    }

    // Luma and two chroma planes to red, green and blue (JFIF).
    static void ToColours(byte[] planes)
    {
        var pixels = planes.Length / 3;
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
