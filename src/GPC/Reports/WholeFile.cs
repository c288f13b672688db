namespace GPC.Reports;

/// <summary>Writes files that are whole or not there: beside their place first, then moved to it.</summary>
public static class WholeFile
{
    /// <summary>Refuses a place where no file can be put, so that work whose result is written there need not be done first.</summary>
    /// <param name="path">The file.</param>
    public static Validated<string> Check(string path) =>
        Directory.Exists(path) ? Validated.Invalid<string>(ValidationError.At(path, "a folder", "a file", "name a file in it"))
        : Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder)
            ? Validated.Invalid<string>(ValidationError.At(path, $"no folder {folder}", "the file's", "make it, or name another file"))
        : Validated.Valid(path);

    /// <summary>Writes a file; one that is there is replaced when the new one is whole.</summary>
    /// <param name="path">The file, in a folder that is there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It can't be written; nothing of it is left.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Check(path) is { IsValid: false } wrong)
            throw new IOException($"{wrong.Errors[0]}");
        if (File.Exists(path))
            path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path; // A link stays one.
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = File.Create(unfinished))
                write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
