using System.Buffers.Binary;

namespace GPC.Data;

/// <summary>Images in IDX files, plain or packed by gzip, as MNIST and Fashion-MNIST are published.</summary>
public static class IdxFile
{
    const int Images = 0x00000803,
        Labels = 0x00000801;

    /// <summary>Grey images <c>(1, height, width)</c> with their labels.</summary>
    /// <param name="imagesPath">The file of images: bytes in three dimensions.</param>
    /// <param name="labelsPath">The file of labels: bytes in one dimension.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="domain">What the bytes 0 to 255 are scaled to: 0 to 1 unless given.</param>
    public static Validated<LabelledDataset> Load(string imagesPath, string labelsPath, int classes = 10, IntervalConfig? domain = null) =>
        Validated
            .Combine(Read(imagesPath, Images), Read(labelsPath, Labels), (images, labels) => (images, labels))
            .Bind(both =>
                LabelFile.Join(
                    labelsPath,
                    Dataset.OwningBytes(
                        Path.GetFileName(imagesPath),
                        both.images.Values,
                        [1, both.images.Shape[1], both.images.Shape[2]],
                        domain ?? PixelRange.Default
                    ),
                    Array.ConvertAll(both.labels.Values, label => (int)label),
                    classes
                )
            );

    static Validated<(int[] Shape, byte[] Values)> Read(string path, int magic) =>
        DataFile.Read(path).Bind(content => Parse(path, content, magic));

    static Validated<(int[] Shape, byte[] Values)> Parse(string path, byte[] content, int magic)
    {
        var kind = magic == Images ? "images" : "labels";
        var dimensions = magic & 0xFF;
        var header = 4 + 4 * dimensions;
        var first = content.Length < 4 ? magic : BinaryPrimitives.ReadInt32BigEndian(content);
        if (first != magic)
        {
            var found = first switch
            {
                Images => " of images",
                Labels => " of labels",
                _ => "",
            };
            return DataFile.Wrong<(int[], byte[])>(
                path,
                $"the magic number 0x{first:X8}{found}",
                $"0x{magic:X8}, an IDX file of {kind}",
                found.Length == 0 ? "give an IDX file" : "swap the two files"
            );
        }
        if (content.Length < header)
            return DataFile.Wrong<(int[], byte[])>(
                path,
                $"{content.Length} bytes",
                $"an IDX file of {kind}, whose header alone has {header}",
                "get the file again"
            );
        var shape = Enumerable.Range(0, dimensions).Select(i => BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(4 + 4 * i))).ToArray();
        var sizes = string.Join(" x ", shape);
        if (shape.Any(size => size < 1))
            return DataFile.Wrong<(int[], byte[])>(
                path,
                $"sizes {sizes}",
                $"at least one of the {kind}, and no empty ones",
                "get the file again"
            );
        var bytes = shape.Aggregate(1.0, (product, size) => product * size);
        if (content.Length - header != bytes)
            return DataFile.Wrong<(int[], byte[])>(
                path,
                $"{content.Length - header} bytes after the header",
                $"{bytes}, as the header says ({sizes})",
                "get the file again"
            );
        return Validated.Valid((shape, content[header..]));
    }
}
