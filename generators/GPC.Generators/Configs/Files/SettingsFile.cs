namespace GPC.Generators.Configs.Files;

/// <summary>A settings file.</summary>
sealed record SettingsFile(string Path, string Text)
{
    public const string Extension = ".gpc.json";

    /// <summary>The file's name without its folder.</summary>
    public string Name => Path.Substring(Path.LastIndexOfAny(['/', '\\']) + 1);

    public static bool IsSettingsFile(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of another file, written in this one.</summary>
    public string Resolve(string relative)
    {
        var folder = relative.StartsWith("/", StringComparison.Ordinal) ? "/" : Path.Substring(0, Path.Length - Name.Length);
        var parts = folder.Length == 0 ? new List<string>() : [.. folder.TrimEnd('/', '\\').Split('/', '\\')];
        foreach (var part in relative.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }
        return string.Join("/", parts);
    }

    /// <summary>Whether a path, with either kind of slash, is this file's.</summary>
    public bool IsAt(string path) => Path.Replace('\\', '/') == path;
}
