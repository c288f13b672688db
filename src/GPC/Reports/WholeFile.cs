namespace GPC.Reports;

/// <summary>Writes files that are whole or not there: beside their place first, then moved to it.</summary>
public static class WholeFile
{
    /// <summary>Writes a file; one that is there is replaced when the new one is whole.</summary>
    /// <param name="path">The file, in a folder that is there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It can't be written; nothing of it is left.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Directory.Exists(path)) throw new IOException($"{path}: found a folder, expected a file: name a file in it");
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path}: found no folder {folder}, expected the file's: make it, or name another file");
        if (File.Exists(path)) path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path; // A link stays one.
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = File.Create(unfinished)) write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
