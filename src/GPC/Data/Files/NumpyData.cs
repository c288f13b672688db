using System.IO.Compression;
using GPC.Training;

namespace GPC.Data;

/// <summary>Samples in NumPy's files <c>.npy</c> and <c>.npz</c>. The first dimension counts the samples; the rest is the shape of one.</summary>
/// <remarks>Bytes become values as those of images do. Other numbers stay as they are, in float32, and must be in the domain; without one it is as tight as they allow.</remarks>
public static class NumpyData
{
    /// <summary>Samples without labels.</summary>
    /// <param name="path">A <c>.npy</c> file.</param>
    /// <param name="domain">The interval of the values.</param>
    public static Validated<Dataset> Load(string path, IntervalConfig? domain = null) => Array(path).Bind(array => Samples(path, array, domain));

    /// <summary>Samples with labels.</summary>
    /// <param name="path">A <c>.npy</c> file of samples.</param>
    /// <param name="labelsPath">A <c>.npy</c> file of whole numbers, one for each sample.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="domain">The interval of the values.</param>
    public static Validated<LabelledDataset> Load(string path, string labelsPath, int classes, IntervalConfig? domain = null) =>
        Validated.Combine(Load(path, domain), Array(labelsPath), (samples, labels) => (samples, labels))
            .Bind(both => Labelled(labelsPath, both.samples, both.labels, classes));

    /// <summary>Samples with labels in one file.</summary>
    /// <param name="path">A <c>.npz</c> file.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="samples">Name of the samples in it.</param>
    /// <param name="labels">Name of the labels in it.</param>
    /// <param name="domain">The interval of the values.</param>
    public static Validated<LabelledDataset> LoadArchive(string path, int classes, string samples = "x", string labels = "y", IntervalConfig? domain = null) =>
        Validated.Combine(
                Member(path, samples).Bind(array => Samples($"{path}[{samples}]", array, domain)), Member(path, labels), (values, names) => (values, names))
            .Bind(both => Labelled($"{path}[{labels}]", both.values, both.names, classes));

    static Validated<NumericArray> Array(string path) => DataFile.Read(path).Bind(content => NumpyFile.Parse(path, content));

    static Validated<NumericArray> Member(string path, string name) => DataFile.Read(path).Bind(content =>
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            if (archive.GetEntry($"{name}.npy") is not { } entry)
            {
                var found = string.Join(", ", archive.Entries.Select(other => Path.GetFileNameWithoutExtension(other.Name)));
                return DataFile.Wrong<NumericArray>(path, $"the arrays {found}", name, "give the name of an array that is there");
            }
            if (entry.Length > System.Array.MaxLength) return DataFile.Wrong<NumericArray>($"{path}[{name}]", $"{entry.Length} bytes", "less than 2 GB", "split the array");
            using var unpacking = entry.Open();
            var member = new byte[entry.Length];
            unpacking.ReadExactly(member);
            return NumpyFile.Parse($"{path}[{name}]", member);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException or ArgumentException or OutOfMemoryException)
        {
            return DataFile.Wrong<NumericArray>(path, "no archive, or a truncated or corrupt one", "one made by numpy.savez", "get the file again");
        }
    });

    static Validated<Dataset> Samples(string path, NumericArray array, IntervalConfig? domain)
    {
        if (array.Shape.Length < 2 || array.Length == 0)
            return DataFile.Wrong<Dataset>(path, $"shape {array.Sizes}", "a number of samples and the shape of one, such as (1000, 2)", "reshape the array");
        var shape = System.Array.ConvertAll(array.Shape[1..], size => (long)size);
        var name = Path.GetFileName(path);
        if (array.Kind == ElementKind.UInt8) return Validated.Valid(Dataset.OwningBytes(name, array.Bytes, shape, domain ?? PixelRange.Default));
        var values = array.ToSingles();
        var bad = System.Array.FindIndex(values, value => !float.IsFinite(value) || domain is not null && !(value >= (float)domain.Min && value <= (float)domain.Max));
        if (bad >= 0)
        {
            var expected = domain is null ? "a finite number" : FormattableString.Invariant($"one from {domain.Min} to {domain.Max}");
            return DataFile.Wrong<Dataset>(path, FormattableString.Invariant($"the value {values[bad]} in sample {bad / (values.Length / array.Shape[0])}"), expected, "mend the data, or widen the domain");
        }
        return Validated.Valid(Dataset.FromValues(name, values, shape, domain ?? Tight(values)));
    }

    static Validated<LabelledDataset> Labelled(string path, Dataset samples, NumericArray labels, int classes) =>
        labels.ToInt32s() is { } whole
            ? LabelFile.Join(path, samples, whole, classes)
            : DataFile.Wrong<LabelledDataset>(path, $"{labels.Kind} with fractions", "whole numbers", "convert the labels with .astype('int64')");

    // All values the same: an interval around them.
    static IntervalConfig Tight(float[] values)
    {
        double min = values.Min(), max = values.Max();
        return min < max ? new() { Min = min, Max = max } : new() { Min = min - 1, Max = max + 1 };
    }
}
