using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GPC.Data;

/// <summary>An array in NumPy's format, versions 1 to 3.</summary>
static partial class NumpyFile
{
    static readonly byte[] Magic = [0x93, .. "NUMPY"u8];

    /// <summary>Reads an array.</summary>
    /// <param name="path">Where it is from.</param>
    /// <param name="content">The bytes of a <c>.npy</c> file.</param>
    public static Validated<NumericArray> Parse(string path, ReadOnlySpan<byte> content)
    {
        if (content.Length < 10 || !content.StartsWith(Magic))
            return DataFile.Wrong<NumericArray>(path, "another beginning", "the magic string of a NumPy file", "save it with numpy.save or numpy.savez");
        var wide = content[6] > 1;
        if (wide && content.Length < 12) return Corrupt(path);
        var start = wide ? 12 : 10;
        var length = wide ? BinaryPrimitives.ReadUInt32LittleEndian(content[8..]) : BinaryPrimitives.ReadUInt16LittleEndian(content[8..]);
        if (length > content.Length - start) return Corrupt(path);
        var header = Encoding.UTF8.GetString(content.Slice(start, (int)length));
        var (type, order, shape) = (TypeEntry().Match(header), OrderEntry().Match(header), ShapeEntry().Match(header));
        if (!type.Success || !order.Success || !shape.Success)
            return DataFile.Wrong<NumericArray>(path, "a header without plain descr, fortran_order and shape", "all three", "save plain arrays of numbers, no records or objects");
        if (Kind(type.Groups[1].Value) is not { } kind)
        {
            return DataFile.Wrong<NumericArray>(
                path, $"elements of type {type.Groups[1].Value}", "numbers, low bytes first", "convert the array, for instance with .astype('float32')");
        }
        return Elements(path, kind, order.Groups[1].Value == "True", shape.Groups[1].Value, content[(start + (int)length)..]);
    }

    static Validated<NumericArray> Elements(string path, ElementKind kind, bool fortran, string sizes, ReadOnlySpan<byte> data)
    {
        var shape = new List<int>();
        var bytes = (double)NumericArray.SizeOf(kind);
        foreach (var size in sizes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Corrupt(path);
            shape.Add(number);
            bytes *= number;
        }
        if (bytes != data.Length)
            return DataFile.Wrong<NumericArray>(path, $"{data.Length} bytes of data", $"{bytes}, as the header says ({sizes} of {kind})", "get the file again");
        var array = new NumericArray(kind, [.. shape], data.ToArray());
        return Validated.Valid(fortran ? array.Reversed().Permuted([.. Enumerable.Range(0, shape.Count).Reverse()]) : array);
    }

    static Validated<NumericArray> Corrupt(string path) => DataFile.Wrong<NumericArray>(path, "a NumPy file that is truncated or corrupt", "a whole one", "get the file again");

    static ElementKind? Kind(string type) => type switch
    {
        "|u1" => ElementKind.UInt8,
        "|i1" => ElementKind.Int8,
        "<u2" => ElementKind.UInt16,
        "<i2" => ElementKind.Int16,
        "<u4" => ElementKind.UInt32,
        "<i4" => ElementKind.Int32,
        "<u8" => ElementKind.UInt64,
        "<i8" => ElementKind.Int64,
        "<f2" => ElementKind.Float16,
        "<f4" => ElementKind.Float32,
        "<f8" => ElementKind.Float64,
        _ => null,
    };

    [GeneratedRegex("'descr': '([^']*)'")]
    private static partial Regex TypeEntry();

    [GeneratedRegex("'fortran_order': (True|False)")]
    private static partial Regex OrderEntry();

    [GeneratedRegex(@"'shape': \(([0-9, ]*)\)")]
    private static partial Regex ShapeEntry();
}
