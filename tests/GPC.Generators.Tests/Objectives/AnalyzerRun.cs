using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Tests.Objectives;

/// <summary>What the analyzer of objectives says of a source.</summary>
static class AnalyzerRun
{
    public static IReadOnlyList<Diagnostic> Diagnostics(string source) =>
        [.. Sources.Compile(source).WithAnalyzers([new ObjectivesAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    /// <summary>The text that a diagnostic underlines.</summary>
    public static string Underlined(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
