using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Models;

/// <summary>Declarations of models, compiled.</summary>
static class Declare
{
    public const string Usings = "using GPC; using GPC.Layers; using TorchSharp; namespace User;\n";

    /// <summary>Runs the generator over declarations in the namespace <c>User</c>.</summary>
    public static GeneratorRun Run(params IEnumerable<string> sources) =>
        new(new ModelGenerator(), Sources.Compile(sources.Select(source => Usings + source)));

    /// <summary>
    /// The diagnostics of a declaration: the compiler's errors and the analyzer's, each as <c>line:column-column ID message</c>, counted in
    /// the source given.
    /// </summary>
    public static IReadOnlyList<string> Diagnose(params IEnumerable<string> sources) =>
        [
            .. All(Run(sources))
                .Select(diagnostic =>
                    $"{Position(diagnostic)} {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
                ),
        ];

    /// <summary>The diagnostics of a run, in the order of their places.</summary>
    public static IEnumerable<Diagnostic> All(GeneratorRun run) =>
        run
            .Output.GetDiagnostics()
            .Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning
                && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree!.FilePath.StartsWith("Source", StringComparison.Ordinal))
            )
            .Concat(
                run.Output.WithAnalyzers([new ModelAnalyzer(), new ModelCreationAnalyzer()])
                    .GetAnalyzerDiagnosticsAsync()
                    .GetAwaiter()
                    .GetResult()
            )
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);

    /// <summary>Asserts that declarations have no mistakes and compile without a warning.</summary>
    public static GeneratorRun Valid(params IEnumerable<string> sources)
    {
        var run = Run(sources);
        Assert.Empty(All(run));
        return run;
    }

    /// <summary>The place of a diagnostic, as <c>line:column-column</c>.</summary>
    public static string Position(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.GetLineSpan().StartLinePosition, diagnostic.Location.GetLineSpan().EndLinePosition);
        return start.Line == end.Line ? $"{start.Line}:{start.Character + 1}-{end.Character + 1}" : $"{start.Line}:{start.Character + 1}";
    }
}
