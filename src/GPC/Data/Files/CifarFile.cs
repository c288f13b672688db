namespace GPC.Data;

/// <summary>
/// Images in the binary version of CIFAR-10 and CIFAR-100: records of label bytes and 32 x 32 pixels in red, green and blue planes.
/// </summary>
public static class CifarFile
{
    const int Pixels = 3 * 32 * 32;

    /// <summary>CIFAR-10 from its files: images <c>(3, 32, 32)</c> of 10 classes, in the order of the files.</summary>
    /// <param name="paths">The files, such as <c>data_batch_1.bin</c> to <c>data_batch_5.bin</c>.</param>
    /// <param name="domain">What the bytes 0 to 255 are scaled to: 0 to 1 unless given.</param>
    public static Validated<LabelledDataset> Load10(IEnumerable<string> paths, IntervalConfig? domain = null) => Load(paths, 1, 10, domain);

    /// <summary>
    /// CIFAR-100 from its files: images <c>(3, 32, 32)</c> of 100 classes, in the order of the files. The 20 superclasses are left out.
    /// </summary>
    /// <param name="paths">The files, such as <c>train.bin</c>.</param>
    /// <param name="domain">What the bytes 0 to 255 are scaled to: 0 to 1 unless given.</param>
    public static Validated<LabelledDataset> Load100(IEnumerable<string> paths, IntervalConfig? domain = null) =>
        Load(paths, 2, 100, domain);

    // The last of the label bytes is the class.
    static Validated<LabelledDataset> Load(IEnumerable<string> paths, int labelBytes, int classes, IntervalConfig? domain)
    {
        string[] files = [.. paths];
        if (files.Length == 0)
            return DataFile.Wrong<LabelledDataset>("paths", "no file", "one or more", "name the files");
        return Validated
            .All(files.Select(path => Records(path, labelBytes, classes)))
            .Bind(parts =>
            {
                var record = labelBytes + Pixels;
                var count = parts.Sum(part => (long)part.Length / record);
                if (count * Pixels > Array.MaxLength)
                    return DataFile.Wrong<LabelledDataset>(files[0], $"{count} images in all", "less than 2 GB", "load fewer files");
                var (pixels, labels) = (new byte[count * Pixels], new int[count]);
                var at = 0;
                foreach (var part in parts)
                {
                    for (var start = 0; start < part.Length; start += record, at++)
                    {
                        labels[at] = part[start + labelBytes - 1];
                        part.AsSpan(start + labelBytes, Pixels).CopyTo(pixels.AsSpan(at * Pixels));
                    }
                }
                var name = classes == 10 ? "CIFAR-10" : "CIFAR-100";
                return LabelFile.Join(
                    files[0],
                    Dataset.OwningBytes(name, pixels, [3, 32, 32], domain ?? PixelRange.Default),
                    labels,
                    classes
                );
            });
    }

    static Validated<byte[]> Records(string path, int labelBytes, int classes) =>
        DataFile
            .Read(path)
            .Bind(content =>
            {
                var record = labelBytes + Pixels;
                if (content.Length == 0 || content.Length % record != 0)
                {
                    return DataFile.Wrong<byte[]>(
                        path,
                        $"{content.Length} bytes",
                        $"a multiple of {record}, the size of a CIFAR-{classes} record, at least one",
                        "get the binary version's file again"
                    );
                }
                for (var start = 0; start < content.Length; start += record)
                {
                    var label = content[start + labelBytes - 1];
                    if (label >= classes)
                    {
                        return DataFile.Wrong<byte[]>(
                            path,
                            $"label {label} of image {start / record}",
                            $"a class from 0 to {classes - 1}",
                            $"give a file of the binary version of CIFAR-{classes}"
                        );
                    }
                }
                return Validated.Valid(content);
            });
}
