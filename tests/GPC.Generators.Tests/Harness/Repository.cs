using System.Runtime.CompilerServices;

namespace GPC.Generators.Tests.Harness;

/// <summary>Files of this repository that tests read or write.</summary>
static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    /// <summary>Writes what a test found out for people to read, under <c>artifacts</c>.</summary>
    public static void Show(string name, string text) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Root, "artifacts")).FullName, name), text);

    /// <summary>The C# blocks of a page, in order.</summary>
    public static IReadOnlyList<string> Snippets(string page) =>
        [.. page.Split("```csharp\n").Skip(1).Select(rest => rest[..rest.IndexOf("\n```", StringComparison.Ordinal)])];

    static string ThisFile([CallerFilePath] string path = "") => path;
}
