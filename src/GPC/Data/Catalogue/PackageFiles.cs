namespace GPC.Data;

/// <summary>Files of a package, kept in a folder of the cache when their content is verified.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Package">The package.</param>
/// <param name="Installed">The folder where the installed package has the files, if it can be installed.</param>
/// <param name="Files">The files.</param>
sealed record PackageFiles(string Name, Package Package, string? Installed, KnownFile[] Files)
{
    /// <summary>The folder that has the files, whatever their content; null where there is none.</summary>
    // What was put into the cache goes before what the system has.
    public string? Folder(DataCache cache) =>
        new[] { cache.FolderOf(Name), Installed }.FirstOrDefault(folder => folder is not null && Files.All(file => File.Exists(Path.Combine(folder, file.Name))));

    /// <summary>Sees to it that a folder has the files, with the right content: downloads them where none has. Whole or not at all.</summary>
    /// <returns>The folder, or what went wrong.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">The disk is full; nothing is left of what was written.</exception>
    public Validated<string> Fetch(DataCache cache, CancellationToken cancellation)
    {
        if (Folder(cache) is { } folder && Validated.All(Files.Select(file => file.Verify(Path.Combine(folder, file.Name)))).IsValid) return Validated.Valid(folder);
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
                    return target;
                }));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && !FullDisk.Is(error))
        {
            return DataFile.Wrong<string>(target, $"an error ({error.Message.TrimEnd('.')})", "a folder that can be written", "see to it, or choose another cache folder");
        }
        finally
        {
            if (Directory.Exists(workplace)) Directory.Delete(workplace, recursive: true);
        }
    }
}
