namespace GPC.Mutants;

/// <summary>The sources of this repository; nothing is written to them.</summary>
sealed record Repository(string Root)
{
    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>C# files under a folder, as paths from the root; what builds leave there is left out.</summary>
    public IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>What the SDK wrote for a project: implicit usings and assembly attributes.</summary>
    public static IEnumerable<string> FromSdk(string project, string framework) =>
        new[] { "GlobalUsings.g.cs", "AssemblyInfo.cs" }.Select(file =>
            $"{project}/obj/Release/{framework}/{Path.GetFileName(project)}.{file}"
        );
}
