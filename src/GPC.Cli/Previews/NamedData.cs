using GPC.Data;

namespace GPC.Cli.Previews;

/// <summary>Data by the names that the command line has for it.</summary>
static class NamedData
{
    const string Images = "images-idx3";
    const string Labels = "labels-idx1";

    /// <summary>The test data of a data set by its name, images of a folder, or those of an IDX file, whose labels are beside it.</summary>
    /// <param name="data">The name or the path.</param>
    /// <param name="channels">1 if gray images are wanted, otherwise colours.</param>
    public static Validated<Dataset> Find(string data, long channels)
    {
        if (DataCatalogue.Entries.Any(entry => entry.Name == data))
            return DataCatalogue.Load(data).Map(splits => splits.Test.Samples);
        if (Directory.Exists(data))
            return ImageFolder.Load(data, channels == 1 ? 1 : 3).Map(images => images.Samples);
        if (Path.GetFileName(data).Contains(Images, StringComparison.Ordinal))
            return IdxFile
                .Load(
                    data,
                    Path.Combine(
                        Path.GetDirectoryName(data) ?? "",
                        Path.GetFileName(data).Replace(Images, Labels, StringComparison.Ordinal)
                    )
                )
                .Map(images => images.Samples);
        return Validated.Invalid<Dataset>(
            ValidationError.At(
                "--data",
                $"\"{data}\"",
                $"{string.Join(", ", DataCatalogue.Entries.Select(entry => entry.Name))}; a folder of images; or a file such as "
                    + $"t10k-{Images}-ubyte.gz",
                "name one of them"
            )
        );
    }
}
