namespace GPC.Data;

/// <summary>A data element of a MATLAB file.</summary>
/// <param name="Type">Its type, a number of the format.</param>
/// <param name="Data">Its data.</param>
readonly record struct MatElement(int Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>The next element. With up to four bytes of data it may be packed into eight.</summary>
    /// <param name="reader">Where it is read from.</param>
    /// <param name="padded">Whether the next element starts at a multiple of eight bytes; the outermost ones need not.</param>
    /// <exception cref="InvalidDataException">It ends early.</exception>
    public static MatElement Read(ByteReader reader, bool padded)
    {
        var tag = reader.UInt32();
        if (tag >> 16 != 0)
        {
            var small = reader.Take(4);
            return tag >> 16 <= 4 ? new((int)(tag & 0xFFFF), small[..(int)(tag >> 16)]) : throw new InvalidDataException();
        }
        var length = reader.UInt32();
        var data = reader.Take(length);
        if (padded) reader.Take(Math.Min(reader.Left, (8 - (int)(length % 8)) % 8));
        return new((int)tag, data);
    }
}
