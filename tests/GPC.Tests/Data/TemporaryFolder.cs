namespace GPC.Tests.Data;

/// <summary>A new folder that is deleted at the end.</summary>
sealed class TemporaryFolder : IDisposable
{
    readonly string path = Directory.CreateTempSubdirectory("gpc-data-").FullName;

    public string this[string name] => Path.Combine(path, name);

    /// <summary>Writes a file, and its folder, and gives its path.</summary>
    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
