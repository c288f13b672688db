namespace GPC.Data;

/// <summary>House numbers (SVHN, cropped digits) from the MATLAB files in which they are published.</summary>
public static class SvhnFile
{
    /// <summary>Images <c>(3, 32, 32)</c> of 10 classes; the file's label 10 is the digit and class 0.</summary>
    /// <param name="path">The file, such as <c>train_32x32.mat</c>: <c>X</c>, bytes of 32 x 32 x 3 x count, and <c>y</c>, labels of 1 to
    /// 10.</param>
    /// <param name="domain">What the bytes 0 to 255 are scaled to: 0 to 1 unless given.</param>
    public static Validated<LabelledDataset> Load(string path, IntervalConfig? domain = null) =>
        MatFile
            .Read(path)
            .Bind(arrays =>
            {
                if (!arrays.TryGetValue("X", out var images) || !arrays.TryGetValue("y", out var labels))
                {
                    var found = arrays.Count == 0 ? "no numeric array" : $"the arrays {string.Join(", ", arrays.Keys)}";
                    return DataFile.Wrong<LabelledDataset>(
                        path,
                        found,
                        "X (images) and y (labels)",
                        "give a file of SVHN's cropped digits"
                    );
                }
                if (images.Kind != ElementKind.UInt8 || images.Shape is not [32, 32, 3, > 0])
                    return DataFile.Wrong<LabelledDataset>(
                        path,
                        $"X of {images.Kind} {images.Sizes}",
                        "UInt8 (32, 32, 3, count)",
                        "give a file of SVHN's cropped digits"
                    );
                if (labels.ToInt32s() is not { } digits || digits.Any(digit => digit is < 1 or > 10))
                    return DataFile.Wrong<LabelledDataset>(
                        path,
                        "a label in y that is something else",
                        "whole numbers from 1 to 10",
                        "give a file of SVHN's cropped digits"
                    );
                // MATLAB: row, column, channel, image, the first running fastest.
                var pixels = images.Reversed().Permuted(0, 1, 3, 2).Bytes;
                return LabelFile.Join(
                    path,
                    Dataset.OwningBytes("SVHN", pixels, [3, 32, 32], domain ?? PixelRange.Default),
                    Array.ConvertAll(digits, digit => digit % 10),
                    10
                );
            });
}
