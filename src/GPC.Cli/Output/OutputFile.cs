namespace GPC.Cli.Output;

/// <summary>A file that a command is to write.</summary>
static class OutputFile
{
    /// <summary>Refuses a place where no file can be put, before the command does its work.</summary>
    public static Validated<string> Check(string path) => Directory.Exists(path)
        ? Validated.Invalid<string>(ValidationError.At(path, "a folder", "a file", "name a file in it"))
        : Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder)
            ? Validated.Invalid<string>(ValidationError.At(path, $"no folder {folder}", "the file's folder", "make it, or name another file"))
            : Validated.Valid(path);
}
