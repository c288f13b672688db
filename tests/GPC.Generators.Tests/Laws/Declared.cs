using System.Globalization;
using System.Text.RegularExpressions;
using GPC.Generators.Configs;
using GPC.Generators.Laws;
using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Tests.Laws;

/// <summary>Test classes with laws, compiled.</summary>
static class Declared
{
    public const string Usings = "using GPC.Objectives; using GPC.Terms; using GPC.Testing; using static GPC.Terms.Operations;\n";

    /// <summary>Runs the generator of laws over sources, together with that of objectives, whose code the laws call.</summary>
    public static GeneratorRun Run(params IEnumerable<string> sources) =>
        new(new LawsGenerator(), WithObjectives(Sources.Compile(sources.Select(source => Usings + source))));

    /// <summary>The generated laws of the only class.</summary>
    public static string Text(params IEnumerable<string> sources) => Run(sources).Result.GeneratedSources.Single().SourceText.ToString();

    /// <summary>Code without its line ends and indentation.</summary>
    public static string OnOneLine(string code) =>
        Regex.Replace(code, @"\s+", " ").Replace("( ", "(", StringComparison.Ordinal).Replace(" );", ");", StringComparison.Ordinal);

    /// <summary>What the analyzer says, each as <c>ID underlined: message</c>.</summary>
    public static IReadOnlyList<string> Diagnose(CSharpCompilation compilation) =>
        [
            .. compilation
                .WithAnalyzers([new LawsAnalyzer()])
                .GetAnalyzerDiagnosticsAsync()
                .GetAwaiter()
                .GetResult()
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic =>
                    $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}: "
                    + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
                ),
        ];

    public static IReadOnlyList<string> Diagnose(params IEnumerable<string> sources) =>
        Diagnose(Sources.Compile(sources.Select(source => Usings + source)));

    /// <summary>Errors and warnings of the compiler after all generators ran.</summary>
    public static IReadOnlyList<string> Errors(GeneratorRun run) =>
        [
            .. run
                .Output.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
                .Select(diagnostic => diagnostic.ToString()),
        ];

    static CSharpCompilation WithObjectives(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver
            .Create(
                [new ObjectivesGenerator().AsSourceGenerator(), new ConfigsGenerator().AsSourceGenerator()],
                parseOptions: Sources.ParseOptions
            )
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return (CSharpCompilation)output;
    }
}
