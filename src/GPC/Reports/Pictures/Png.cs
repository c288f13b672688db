using System.Buffers.Binary;
using System.IO.Compression;

namespace GPC.Reports;

/// <summary>PNG files (ISO/IEC 15948) of 8 bits for each of red, green and blue.</summary>
static class Png
{
    static readonly byte[] Signature = [137, 80, 78, 71, 13, 10, 26, 10];
    static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    /// <summary>Writes a picture.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="pixels">Red, green and blue of each pixel, row by row.</param>
    public static void Write(Stream stream, int width, ReadOnlySpan<byte> pixels)
    {
        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]; // width, height, bits, colours without a palette, and what has no alternative
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixels.Length / (3 * width));
        stream.Write(Signature);
        Chunk(stream, "IHDR"u8, header);
        Chunk(stream, "IDAT"u8, Compressed(3 * width, pixels));
        Chunk(stream, "IEND"u8, []);
    }

    // Each row after a byte that says: as it is.
    static ReadOnlySpan<byte> Compressed(int rowLength, ReadOnlySpan<byte> pixels)
    {
        var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var start = 0; start < pixels.Length; start += rowLength)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(start, rowLength));
            }
        }
        return memory.ToArray();
    }

    static void Chunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        stream.Write(number);
        stream.Write(type);
        stream.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, type), content));
        stream.Write(number);
    }

    // CRC-32 of the polynomial 0xEDB88320, as section D of the standard has it.
    static uint Check(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var each in bytes) sum = Remainders[(byte)(sum ^ each)] ^ (sum >> 8);
        return sum;
    }

    static uint Remainder(int start)
    {
        var rest = (uint)start;
        for (var bit = 0; bit < 8; bit++) rest = (rest & 1) == 0 ? rest >> 1 : 0xEDB88320 ^ (rest >> 1);
        return rest;
    }
}
