namespace GPC.Data;

/// <summary>Data whose files are in a package that can be had without a network of its own.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it has.</param>
/// <param name="Package">The package.</param>
/// <param name="Installed">The folder where the installed package has the files, if it can be installed.</param>
/// <param name="Files">The files.</param>
/// <param name="Parse">Loads the data from the files' paths, in their order.</param>
sealed record PackagedEntry(
    string Name, string Description, Package Package, string? Installed, KnownFile[] Files, Func<string[], Validated<DataSplits>> Parse)
    : DataEntry(Name, Description, Package.Origin)
{
    PackageFiles Kept => new(Name, Package, Installed, Files);

    public override bool IsThere(DataCache cache) => Kept.Folder(cache) is not null;

    public override Validated<DataSplits> Load(DataCache cache) => Kept.Folder(cache) is { } folder
        ? Parse(Array.ConvertAll(Files, file => Path.Combine(folder, file.Name)))
        : DataFile.Wrong<DataSplits>(cache.FolderOf(Name), $"no data set {Name}", $"the files {string.Join(", ", Files.Select(file => file.Name))}", $"get it: gpc data get {Name}");

    public override Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default) => Kept.Fetch(cache, cancellation).Map(folder => $"{Name} is in {folder}.");
}
