using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

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

/// <summary>A settings file with the files that it extends.</summary>
/// <param name="File">The file.</param>
/// <param name="Bases">The files that it extends, the nearest first.</param>
/// <param name="WrongBase">Why the file that it names cannot be extended; null if it can.</param>
/// <param name="Twin">Another file that would have the same property, if there is one.</param>
sealed record SettingsChain(SettingsFile File, EquatableArray<SettingsFile> Bases, string? WrongBase, string? Twin)
{
    public const string Extends = "extends";

    /// <summary>The chains of all files of a project; a file that is given twice has one.</summary>
    public static IEnumerable<SettingsChain> Of(IReadOnlyCollection<SettingsFile> all) => all.Distinct().Select(file => Of(file, all));

    public static SettingsChain Of(SettingsFile file, IReadOnlyCollection<SettingsFile> all)
    {
        var bases = new List<SettingsFile>();
        string? wrong = null;
        for (var next = file; Base(JsonParser.Parse(next.Text).Tree) is { } relative; )
        {
            var path = next.Resolve(relative);
            var found = all.FirstOrDefault(other => other.IsAt(path));
            wrong =
                found is null ? "no such file is among the project's AdditionalFiles: add it, or mend the path"
                : found == file || bases.Contains(found) ? "it leads back to itself: remove one of the links"
                : null;
            if (wrong is not null)
                break;
            bases.Add(found!);
            next = found!;
        }
        var twin = all.Where(other => other.Path != file.Path && PropertyNames.AreAlike(other.Name, file.Name))
            .Select(other => other.Path)
            .OrderBy(path => path, StringComparer.Ordinal)
            .FirstOrDefault();
        return new(file, bases.ToEquatableArray(), wrong, twin);
    }

    /// <summary>What a file says it extends.</summary>
    public static string? Base(JsonTree? tree) => Text(tree, Extends)?.Value;

    public static JsonTree.Text? Text(JsonTree? tree, string key) => (tree as JsonTree.Object)?.Get(key) as JsonTree.Text;
}

/// <summary>Names of properties made from names of files.</summary>
static class PropertyNames
{
    /// <summary><c>fashion-mnist.gpc.json</c> becomes <c>FashionMnist</c>; empty if nothing of the name can be used.</summary>
    public static string Of(string file)
    {
        var stem = file.Substring(0, file.Length - SettingsFile.Extension.Length);
        var words = new string([.. stem.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(
            [' '],
            StringSplitOptions.RemoveEmptyEntries
        );
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>Whether two files give the same name, whatever the case of its letters: names of generated files ignore case.</summary>
    public static bool AreAlike(string file, string other) => string.Equals(Of(file), Of(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Names that every class has already.</summary>
    public static bool IsTaken(string name) =>
        name
            is ""
                or "Equals"
                or "ReferenceEquals"
                or "GetHashCode"
                or "GetType"
                or "ToString"
                or "MemberwiseClone"
                or "Finalize"
                or "Configs";
}
