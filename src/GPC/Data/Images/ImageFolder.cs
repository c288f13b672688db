namespace GPC.Data;

/// <summary>Images in a folder with one subfolder for each class.</summary>
public static class ImageFolder
{
    const int MaxErrors = 10;

    static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".ico"];

    /// <summary>
    /// All images of the subfolders, in the order of the names; the classes are numbered in the order of the subfolders' names.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="channels">3 for colours, 1 for grey; images of the other kind are converted.</param>
    /// <param name="domain">What the bytes 0 to 255 are scaled to: 0 to 1 unless given.</param>
    /// <returns>Images <c>(channels, height, width)</c>, all of one size; or what is wrong with the folder or with the first ten bad
    /// files.</returns>
    public static Validated<LabelledDataset> Load(string folder, int channels = 3, IntervalConfig? domain = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (channels is not (1 or 3))
            throw new ArgumentOutOfRangeException(nameof(channels), $"found {channels} channels, expected 1 or 3.");
        if (!Directory.Exists(folder))
            return DataFile.Wrong<LabelledDataset>(
                folder,
                "no folder",
                "one with a subfolder of images for each class",
                "give another path"
            );
        try
        {
            string[] classes = [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)];
            (string Path, int Label)[] files = [.. classes.SelectMany((name, label) => Images(name).Select(path => (path, label)))];
            return files.Length == 0
                ? DataFile.Wrong<LabelledDataset>(
                    folder,
                    $"{classes.Length} subfolders without an image",
                    $"files in subfolders whose names end in {string.Join(", ", Endings)}",
                    "make a subfolder for each class and put its images there"
                )
                : Load(folder, files, classes.Length, channels, domain ?? PixelRange.Default);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return DataFile.Wrong<LabelledDataset>(
                folder,
                $"an error ({error.Message.TrimEnd('.')})",
                "a folder that can be read",
                "see to its permissions"
            );
        }
    }

    static IEnumerable<string> Images(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(path => Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            .Order(StringComparer.Ordinal);

    static Validated<LabelledDataset> Load(
        string folder,
        (string Path, int Label)[] files,
        int classes,
        int channels,
        IntervalConfig domain
    )
    {
        var errors = new List<ValidationError>();
        DecodedImage? first = null;
        var pixels = Array.Empty<byte>();
        for (var i = 0; i < files.Length && errors.Count < MaxErrors; i++)
        {
            var read = ImageFile.Read(files[i].Path);
            errors.AddRange(read.Errors);
            if (read is not Valid<DecodedImage> { Value: var image })
                continue;
            if (first is null)
            {
                first = image;
                var bytes = (long)files.Length * channels * image.Height * image.Width;
                if (bytes > Array.MaxLength)
                    return DataFile.Wrong<LabelledDataset>(folder, $"{bytes} bytes of pixels", "less than 2 GB", "make the images smaller");
                pixels = new byte[bytes];
            }
            if (image.Height != first.Height || image.Width != first.Width)
            {
                errors.Add(
                    ValidationError.At(
                        files[i].Path,
                        $"{image.Height} x {image.Width} pixels",
                        $"{first.Height} x {first.Width} as in {files[0].Path}",
                        "bring all images to one size"
                    )
                );
                continue;
            }
            (channels == 1 ? image.Grey() : image.Planes).CopyTo(pixels, (long)i * channels * image.Height * image.Width);
        }
        return errors.Count > 0
            ? Validated.Invalid<LabelledDataset>([.. errors])
            : LabelFile.Join(
                folder,
                Dataset.OwningBytes(
                    Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
                    pixels,
                    [channels, first!.Height, first.Width],
                    domain
                ),
                Array.ConvertAll(files, file => file.Label),
                classes
            );
    }
}
