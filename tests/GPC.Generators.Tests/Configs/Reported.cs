using System.Collections.Immutable;
using GPC.Generators.Configs;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Tests.Configs;

/// <summary>What the analyzers say about a user's code and files, as the build prints it.</summary>
static class Reported
{
    static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new ConfigDeclarationAnalyzer(),
        new ConfigConstantAnalyzer(),
        new ConfigFileAnalyzer(),
    ];

    public static IReadOnlyList<string> In(params IEnumerable<string> sources) => In([], sources);

    /// <summary>Lines such as <c>GPC2010 '0' iterations: found 0, ...</c>: id, what is underlined, message.</summary>
    public static IReadOnlyList<string> In(IEnumerable<TextFile> files, params IEnumerable<string> sources) =>
        [
            .. All(Sources.Compile(sources), files)
                .Select(diagnostic => $"{diagnostic.Id} {Underlined(diagnostic)} {diagnostic.GetMessage(null)}"),
        ];

    public static ImmutableArray<Diagnostic> All(CSharpCompilation compilation, IEnumerable<TextFile> files) =>
        [
            .. compilation
                .WithAnalyzers(Analyzers, new AnalyzerOptions([.. files]))
                .GetAnalyzerDiagnosticsAsync()
                .Result.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];

    static string Underlined(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is { } tree)
            return $"'{tree.GetText().ToString(diagnostic.Location.SourceSpan)}'";
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }
}
