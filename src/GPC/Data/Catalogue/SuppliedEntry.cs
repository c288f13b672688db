namespace GPC.Data;

/// <summary>Data that the user has to bring: no package has it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it has.</param>
/// <param name="Origin">What to download where, and where its files are to go.</param>
/// <param name="Folder">The folder of the files, in the folder of the data set; empty for that folder itself.</param>
/// <param name="Training">The files to train on.</param>
/// <param name="Test">The others.</param>
/// <param name="Counts">Images in all files of each.</param>
/// <param name="Parse">Loads files.</param>
sealed record SuppliedEntry(
    string Name, string Description, string Origin, string Folder, string[] Training, string[] Test, (int Training, int Test) Counts,
    Func<string[], Validated<LabelledDataset>> Parse) : DataEntry(Name, Description, Origin)
{
    public override bool IsThere(DataCache cache) => Missing(cache).Length == 0;

    public override Validated<DataSplits> Load(DataCache cache)
    {
        if (Missing(cache) is { Length: > 0 } missing)
            return DataFile.Wrong<DataSplits>(Place(cache), $"no {string.Join(", no ", missing)}", string.Join(", ", [.. Training, .. Test]), $"bring the files: {Origin}");
        return Validated.Combine(Read(cache, Training, Counts.Training), Read(cache, Test, Counts.Test), (training, test) => new DataSplits(training, test));
    }

    // Loading reads everything: what it returns has whole files with the right number of images.
    public override Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default) => Load(cache).Map(_ => $"{Name} is in {Place(cache)}.");

    Validated<LabelledDataset> Read(DataCache cache, string[] files, int count) =>
        Parse(Array.ConvertAll(files, file => Path.Combine(Place(cache), file))).Bind(data => data.Samples.Count == count
            ? Validated.Valid(data)
            : DataFile.Wrong<LabelledDataset>(Place(cache), $"{data.Samples.Count} images in {string.Join(", ", files)}", $"{count}", $"bring the published files: {Origin}"));

    string[] Missing(DataCache cache) => [.. Training.Concat(Test).Where(file => !File.Exists(Path.Combine(Place(cache), file)))];

    string Place(DataCache cache) => Path.Combine(cache.FolderOf(Name), Folder);
}
