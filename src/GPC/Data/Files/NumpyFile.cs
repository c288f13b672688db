using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
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
            return DataFile.Wrong<NumericArray>(
                path,
                "another beginning",
                "the magic string of a NumPy file",
                "save it with numpy.save or numpy.savez"
            );
        var wide = content[6] > 1;
        if (wide && content.Length < 12)
            return Corrupt(path);
        var start = wide ? 12 : 10;
        var length = wide ? BinaryPrimitives.ReadUInt32LittleEndian(content[8..]) : BinaryPrimitives.ReadUInt16LittleEndian(content[8..]);
        if (length > content.Length - start)
            return Corrupt(path);
        var header = Encoding.UTF8.GetString(content.Slice(start, (int)length));
        var (type, order, shape) = (TypeEntry().Match(header), OrderEntry().Match(header), ShapeEntry().Match(header));
        if (!type.Success || !order.Success || !shape.Success)
            return DataFile.Wrong<NumericArray>(
                path,
                "a header without plain descr, fortran_order and shape",
                "all three",
                "save plain arrays of numbers, no records or objects"
            );
        if (Kind(type.Groups[1].Value) is not { } kind)
        {
            return DataFile.Wrong<NumericArray>(
                path,
                $"elements of type {type.Groups[1].Value}",
                "numbers, low bytes first",
                "convert the array, for instance with .astype('float32')"
            );
        }
        return Elements(path, kind, order.Groups[1].Value == "True", shape.Groups[1].Value, content[(start + (int)length)..]);
    }

    static Validated<NumericArray> Elements(string path, ElementKind kind, bool fortran, string sizes, ReadOnlySpan<byte> data)
    {
        var shape = new List<int>();
        var bytes = (double)NumericArray.SizeOf(kind);
        foreach (var size in sizes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return Corrupt(path);
            shape.Add(number);
            bytes *= number;
        }
        if (bytes != data.Length)
            return DataFile.Wrong<NumericArray>(
                path,
                $"{data.Length} bytes of data",
                $"{bytes}, as the header says ({sizes} of {kind})",
                "get the file again"
            );
        var array = new NumericArray(kind, [.. shape], data.ToArray());
        return Validated.Valid(fortran ? array.Reversed().Permuted([.. Enumerable.Range(0, shape.Count).Reverse()]) : array);
    }

    static Validated<NumericArray> Corrupt(string path) =>
        DataFile.Wrong<NumericArray>(path, "a NumPy file that is truncated or corrupt", "a whole one", "get the file again");

    static ElementKind? Kind(string type) =>
        type switch
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

/// <summary>
/// Samples in NumPy's files <c>.npy</c> and <c>.npz</c>. The first dimension counts the samples; the rest is the shape of one.
/// </summary>
/// <remarks>
/// Bytes become values as those of images do. Other numbers stay as they are, in float32, and must be in the domain; without one it is as
/// tight as they allow.
/// </remarks>
public static class NumpyData
{
    /// <summary>Samples without labels.</summary>
    /// <param name="path">A <c>.npy</c> file.</param>
    /// <param name="domain">The interval of the values.</param>
    public static Validated<Dataset> Load(string path, IntervalConfig? domain = null) =>
        Array(path).Bind(array => Samples(path, array, domain));

    /// <summary>Samples with labels.</summary>
    /// <param name="path">A <c>.npy</c> file of samples.</param>
    /// <param name="labelsPath">A <c>.npy</c> file of whole numbers, one for each sample.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="domain">The interval of the values.</param>
    public static Validated<LabelledDataset> Load(string path, string labelsPath, int classes, IntervalConfig? domain = null) =>
        Validated
            .Combine(Load(path, domain), Array(labelsPath), (samples, labels) => (samples, labels))
            .Bind(both => Labelled(labelsPath, both.samples, both.labels, classes));

    /// <summary>Samples with labels in one file.</summary>
    /// <param name="path">A <c>.npz</c> file.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="samples">Name of the samples in it.</param>
    /// <param name="labels">Name of the labels in it.</param>
    /// <param name="domain">The interval of the values.</param>
    public static Validated<LabelledDataset> LoadArchive(
        string path,
        int classes,
        string samples = "x",
        string labels = "y",
        IntervalConfig? domain = null
    ) =>
        Validated
            .Combine(
                Member(path, samples).Bind(array => Samples($"{path}[{samples}]", array, domain)),
                Member(path, labels),
                (values, names) => (values, names)
            )
            .Bind(both => Labelled($"{path}[{labels}]", both.values, both.names, classes));

    static Validated<NumericArray> Array(string path) => DataFile.Read(path).Bind(content => NumpyFile.Parse(path, content));

    static Validated<NumericArray> Member(string path, string name) =>
        DataFile
            .Read(path)
            .Bind(content =>
            {
                try
                {
                    using var archive = new ZipArchive(new MemoryStream(content));
                    if (archive.GetEntry($"{name}.npy") is not { } entry)
                    {
                        var found = string.Join(", ", archive.Entries.Select(other => Path.GetFileNameWithoutExtension(other.Name)));
                        return DataFile.Wrong<NumericArray>(path, $"the arrays {found}", name, "give the name of an array that is there");
                    }
                    if (entry.Length > System.Array.MaxLength)
                        return DataFile.Wrong<NumericArray>(
                            $"{path}[{name}]",
                            $"{entry.Length} bytes",
                            "less than 2 GB",
                            "split the array"
                        );
                    using var unpacking = entry.Open();
                    var member = new byte[entry.Length];
                    unpacking.ReadExactly(member);
                    return NumpyFile.Parse($"{path}[{name}]", member);
                }
                catch (Exception error)
                    when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OutOfMemoryException
                    )
                {
                    return DataFile.Wrong<NumericArray>(
                        path,
                        "no archive, or a truncated or corrupt one",
                        "one made by numpy.savez",
                        "get the file again"
                    );
                }
            });

    static Validated<Dataset> Samples(string path, NumericArray array, IntervalConfig? domain)
    {
        if (array.Shape.Length < 2 || array.Length == 0)
            return DataFile.Wrong<Dataset>(
                path,
                $"shape {array.Sizes}",
                "a number of samples and the shape of one, such as (1000, 2)",
                "reshape the array"
            );
        var shape = System.Array.ConvertAll(array.Shape[1..], size => (long)size);
        var name = Path.GetFileName(path);
        if (array.Kind == ElementKind.UInt8)
            return Validated.Valid(Dataset.OwningBytes(name, array.Bytes, shape, domain ?? PixelRange.Default));
        var values = array.ToSingles();
        var bad = System.Array.FindIndex(values, value =>
            !float.IsFinite(value) || domain is not null && !(value >= (float)domain.Min && value <= (float)domain.Max)
        );
        if (bad >= 0)
        {
            var expected = domain is null ? "a finite number" : FormattableString.Invariant($"one from {domain.Min} to {domain.Max}");
            return DataFile.Wrong<Dataset>(
                path,
                FormattableString.Invariant($"the value {values[bad]} in sample {bad / (values.Length / array.Shape[0])}"),
                expected,
                "mend the data, or widen the domain"
            );
        }
        return Validated.Valid(Dataset.FromValues(name, values, shape, domain ?? Tight(values)));
    }

    static Validated<LabelledDataset> Labelled(string path, Dataset samples, NumericArray labels, int classes) =>
        labels.ToInt32s() is { } whole
            ? LabelFile.Join(path, samples, whole, classes)
            : DataFile.Wrong<LabelledDataset>(
                path,
                $"{labels.Kind} with fractions",
                "whole numbers",
                "convert the labels with .astype('int64')"
            );

    // All values the same: an interval around them.
    static IntervalConfig Tight(float[] values)
    {
        double min = values.Min(),
            max = values.Max();
        return min < max ? new() { Min = min, Max = max } : new() { Min = min - 1, Max = max + 1 };
    }
}

/// <summary>Types of numbers in files.</summary>
enum ElementKind
{
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    Float16,
    Float32,
    Float64,
}
