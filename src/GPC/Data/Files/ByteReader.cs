using System.Buffers.Binary;

namespace GPC.Data;

/// <summary>Reads little-endian numbers one after the other; past the end it throws <see cref="InvalidDataException"/>.</summary>
sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    ReadOnlyMemory<byte> rest = bytes;

    public int Left => rest.Length;

    public ReadOnlyMemory<byte> Take(long count)
    {
        if (count > rest.Length) throw new InvalidDataException();
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span);

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span);
}
