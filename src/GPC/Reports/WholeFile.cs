namespace GPC.Reports;

/// <summary>Writes files that are whole or not there: beside their place first, then moved to it.</summary>
static class WholeFile
{
    /// <summary>Writes a file; one that is there is replaced when the new one is whole.</summary>
    /// <exception cref="IOException">It can't be written; nothing of it is left.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var unfinished = path + ".tmp";
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
