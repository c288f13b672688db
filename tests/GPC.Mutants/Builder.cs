using System.Reflection;
using System.Runtime.Loader;
using GPC.Generators.Objectives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Mutants;

/// <summary>Compiles the library in memory, with a mutant in it or in the generators that write a part of it.</summary>
static class Builder
{
    const string Generators = "generators/GPC.Generators";
    const string Library = "src/GPC";

    static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.None);

    static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // Those that the SDK adds to every project, such as that of regular expressions.
    static readonly Assembly[] OfSdk =
    [
        .. Directory.EnumerateFiles(Path.Combine(Packs(), "analyzers", "dotnet", "cs"), "*.dll").Select(Assembly.LoadFrom),
    ];

    /// <summary>The library's image.</summary>
    public static byte[] Build(Repository repository, Mutant? mutant)
    {
        var context = new AssemblyLoadContext("generators", isCollectible: true);
        var generators =
            mutant?.File.StartsWith("generators/", StringComparison.Ordinal) == true
                ? context.LoadFromStream(
                    new MemoryStream(
                        Emit(
                            Compilation(
                                repository,
                                mutant,
                                "GPC.Generators",
                                [
                                    .. repository.Sources(Generators),
                                    .. repository.Sources("generators/Common"),
                                    .. repository.Sources("src/GPC/Configs/Checking"),
                                ],
                                Repository.FromSdk(Generators, "netstandard2.0"),
                                ["GPC"]
                            )
                        )
                    )
                )
                : typeof(ObjectivesGenerator).Assembly;
        var driver = CSharpGeneratorDriver.Create(
            OfSdk
                .Append(generators)
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type =>
                    type.GetCustomAttribute<GeneratorAttribute>() is not null && type.IsAssignableTo(typeof(IIncrementalGenerator))
                )
                .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
            additionalTexts: Directory
                .EnumerateFiles(Path.Combine(repository.Root, Library, "Experiments"), "*.gpc.json")
                .Select(path => new SettingsFile(path)),
            parseOptions: ParseOptions,
            optionsProvider: new BuildOptions(repository)
        );
        driver.RunGeneratorsAndUpdateCompilation(
            Compilation(
                repository,
                mutant,
                "GPC",
                repository.Sources(Library),
                Repository.FromSdk(Library, "net10.0"),
                ["GPC", "GPC.Generators"]
            ),
            out var output,
            out var diagnostics
        );
        context.Unload();
        if (diagnostics.FirstOrDefault() is { } thrown)
            throw new BuildException(thrown.GetMessage(null));
        return Emit(output);
    }

    // Of this version of .NET, beside the folder of its runtimes.
    static string Packs()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Directory.EnumerateDirectories(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return packs
            .Where(pack => Path.GetFileName(pack).StartsWith($"{Environment.Version.Major}.", StringComparison.Ordinal))
            .Max(StringComparer.Ordinal)!;
    }

    static CSharpCompilation Compilation(
        Repository repository,
        Mutant? mutant,
        string name,
        IEnumerable<string> sources,
        IEnumerable<string> fromSdk,
        string[] without
    ) =>
        CSharpCompilation.Create(
            name,
            sources
                .Concat(fromSdk)
                .Select(path =>
                    CSharpSyntaxTree.ParseText(
                        mutant?.Apply(path, repository.Read(path)) ?? repository.Read(path),
                        ParseOptions,
                        path,
                        System.Text.Encoding.UTF8
                    )
                ),
            Platform.Where(reference => !without.Contains(Path.GetFileNameWithoutExtension(reference.Display))),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    static byte[] Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new BuildException(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }
}
