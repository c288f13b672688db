using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Files;

/// <summary>A settings file with all that it is made from.</summary>
/// <param name="File">The file.</param>
/// <param name="Bases">The files that it extends, the nearest first.</param>
/// <param name="WrongBase">The base that can't be had and why, if there is one.</param>
/// <param name="Twin">Another file that would have the same property, if there is one.</param>
sealed record SettingsChain(SettingsFile File, EquatableArray<SettingsFile> Bases, string? WrongBase, string? Twin)
{
    public const string Extends = "extends";

    public static SettingsChain Of(SettingsFile file, IReadOnlyCollection<SettingsFile> all)
    {
        var bases = new List<SettingsFile>();
        string? wrong = null;
        for (var next = file; Base(JsonReader.Read(next.Text).Tree) is { } relative; )
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
