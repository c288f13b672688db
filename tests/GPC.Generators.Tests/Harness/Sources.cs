using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Tests.Harness;

/// <summary>Compilations of a user's code that references GPC and TorchSharp.</summary>
static class Sources
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>A library with implicit usings and nullable checks, as the SDK's template has them.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> sources) => Empty.AddSyntaxTrees(Parsed(sources));

    public static CSharpCompilation Compile(
        string assemblyName,
        IEnumerable<MetadataReference> references,
        params IEnumerable<string> sources
    ) => Empty.WithAssemblyName(assemblyName).AddReferences(references).AddSyntaxTrees(Parsed(sources));

    // Compilations that differ in their sources alone share what the references of the first one turned out to be.
    static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "UserCode",
        [Parse(ImplicitUsings, "ImplicitUsings.cs")],
        Platform,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: false
        )
    );

    static IEnumerable<SyntaxTree> Parsed(IEnumerable<string> sources) =>
        sources.Select((source, index) => Parse(source, $"Source{index}.cs"));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);

    const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading;";
}
