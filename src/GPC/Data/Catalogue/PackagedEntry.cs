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
    public override bool IsThere(DataCache cache) => Folder(cache) is not null;

    public override Validated<DataSplits> Load(DataCache cache) => Folder(cache) is { } folder
        ? Parse(Array.ConvertAll(Files, file => Path.Combine(folder, file.Name)))
        : DataFile.Wrong<DataSplits>(cache.FolderOf(Name), $"no data set {Name}", $"the files {string.Join(", ", Files.Select(file => file.Name))}", $"get it: gpc data get {Name}");

    public override Validated<string> Fetch(DataCache cache, CancellationToken cancellation = default)
    {
        if (Folder(cache) is { } folder && Verified(folder) is Valid<string> there) return there;
        var target = cache.FolderOf(Name);
        var workplace = Path.Combine(cache.Folder, $".{Name}-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(workplace);
            return Package.Unpack(workplace, [.. Files.Select(file => file.Source)], cancellation).Bind(unpacked =>
                Validated.All(Files.Zip(unpacked, (file, path) => file.Verify(path))).Map(paths =>
                {
                    Directory.CreateDirectory(target);
                    foreach (var (file, path) in Files.Zip(paths)) File.Move(path, Path.Combine(target, file.Name), overwrite: true);
                    return $"{Name} is in {target}.";
                }));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return DataFile.Wrong<string>(target, $"an error ({error.Message.TrimEnd('.')})", "a folder that can be written, on a disk with room", "see to it, or choose another cache folder");
        }
        finally
        {
            if (Directory.Exists(workplace)) Directory.Delete(workplace, recursive: true);
        }
    }

    Validated<string> Verified(string folder) =>
        Validated.All(Files.Select(file => file.Verify(Path.Combine(folder, file.Name)))).Map(_ => $"{Name} is in {folder}.");

    // What was put into the cache goes before what the system has.
    string? Folder(DataCache cache) =>
        new[] { cache.FolderOf(Name), Installed }.FirstOrDefault(folder => folder is not null && Files.All(file => File.Exists(Path.Combine(folder, file.Name))));
}
