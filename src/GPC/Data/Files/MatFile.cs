using System.IO.Compression;
using System.Text;

namespace GPC.Data;

/// <summary>
/// Numeric arrays of MATLAB files of version 5 (MAT-File Format, R2024a, chapter 1), packed or not. Arrays of other kinds are skipped.
/// </summary>
static class MatFile
{
    const int Compressed = 15,
        Matrix = 14;

    /// <summary>The arrays by name; their dimensions are in MATLAB's order.</summary>
    public static Validated<Dictionary<string, NumericArray>> Read(string path) =>
        DataFile
            .Read(path)
            .Bind(content =>
            {
                if (content.Length < 128)
                    return DataFile.Wrong<Dictionary<string, NumericArray>>(
                        path,
                        $"{content.Length} bytes",
                        "a MATLAB file, whose header alone has 128",
                        "get the file again"
                    );
                if (!(content[124] == 0 && content[125] == 1 && content[126] == 'I' && content[127] == 'M'))
                {
                    return DataFile.Wrong<Dictionary<string, NumericArray>>(
                        path,
                        "another header",
                        "that of a MATLAB file of version 5, low bytes first",
                        "save it with -v7 or -v6, not -v7.3"
                    );
                }
                try
                {
                    return Validated.Valid(Parse(content.AsMemory(128)));
                }
                catch (Exception error) when (error is InvalidDataException or OverflowException or OutOfMemoryException)
                {
                    return DataFile.Wrong<Dictionary<string, NumericArray>>(
                        path,
                        "a MATLAB file that is truncated or corrupt",
                        "a whole one",
                        "get the file again"
                    );
                }
            });

    static Dictionary<string, NumericArray> Parse(ReadOnlyMemory<byte> content)
    {
        var arrays = new Dictionary<string, NumericArray>(StringComparer.Ordinal);
        var reader = new ByteReader(content);
        while (reader.Left > 0)
        {
            var element = MatElement.Read(reader, padded: false);
            if (element.Type == Compressed)
                element = MatElement.Read(new(Unpacked(element.Data)), padded: true);
            if (element.Type == Matrix && Numeric(element.Data) is var (name, array))
                arrays[name] = array;
        }
        return arrays;
    }

    static byte[] Unpacked(ReadOnlyMemory<byte> data)
    {
        using var unpacking = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var piece = new byte[1 << 16];
        for (int read; (read = unpacking.Read(piece)) > 0; )
        {
            if (content.Length + read > Array.MaxLength)
                throw new OverflowException();
            content.Write(piece, 0, read);
        }
        return content.ToArray();
    }

    static (string, NumericArray)? Numeric(ReadOnlyMemory<byte> matrix)
    {
        var reader = new ByteReader(matrix);
        var flags = new ByteReader(MatElement.Read(reader, padded: true).Data).UInt32();
        // Classes 6 to 15 are numbers; flag 0x800 says that they are complex.
        if ((flags & 0xFF) is < 6 or > 15 || (flags & 0x800) != 0)
            return null;
        var dimensions = new ByteReader(MatElement.Read(reader, padded: true).Data);
        var shape = new List<int>();
        while (dimensions.Left > 0)
            shape.Add(dimensions.Int32());
        var name = Encoding.ASCII.GetString(MatElement.Read(reader, padded: true).Data.Span);
        // The type that is stored may be smaller than the class.
        var (kind, data) = MatElement.Read(reader, padded: true);
        var element = kind switch
        {
            1 => ElementKind.Int8,
            2 => ElementKind.UInt8,
            3 => ElementKind.Int16,
            4 => ElementKind.UInt16,
            5 => ElementKind.Int32,
            6 => ElementKind.UInt32,
            7 => ElementKind.Float32,
            9 => ElementKind.Float64,
            12 => ElementKind.Int64,
            13 => ElementKind.UInt64,
            _ => throw new InvalidDataException(),
        };
        var bytes = shape.Aggregate((long)NumericArray.SizeOf(element), (product, size) =>
            size < 0 ? throw new InvalidDataException() : checked(product * size)
        );
        return bytes == data.Length ? (name, new NumericArray(element, [.. shape], data.ToArray())) : throw new InvalidDataException();
    }
}

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
        if (padded)
            reader.Take(Math.Min(reader.Left, (8 - (int)(length % 8)) % 8));
        return new((int)tag, data);
    }
}
