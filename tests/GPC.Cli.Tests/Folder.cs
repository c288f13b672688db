namespace GPC.Cli.Tests;

/// <summary>A folder for one test.</summary>
sealed class Folder : IDisposable
{
    readonly string path = Directory.CreateTempSubdirectory("gpc").FullName;

    public string this[string name] => Path.Combine(path, name);

    public IEnumerable<string> Files =>
        Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
