using System.Globalization;
using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using GPC.Generators.Tests.Models;
using GPC.Generators.Tests.Models.Diagnostics;
using GPC.Generators.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Views;

/// <summary>Declarations of views, compiled.</summary>
static class Declared
{
    /// <summary>Runs the generator over declarations in the namespace <c>User</c>.</summary>
    public static GeneratorRun Run(params IEnumerable<string> sources) =>
        new(
            new ViewsGenerator(),
            Sources.Compile(sources.Select(source => "using GPC; using GPC.Layers; using GPC.Views; namespace User;\n" + source))
        );

    /// <summary>
    /// The diagnostics of a declaration: the compiler's and the analyzers', each as <c>line:column-column ID message</c>.
    /// </summary>
    public static IReadOnlyList<string> Diagnose(string source) =>
        [
            .. All(Run(source))
                .Select(diagnostic =>
                    $"{Declare.Position(diagnostic)} {diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"
                ),
        ];

    /// <summary>Asserts that declarations have no mistakes and compile without a warning.</summary>
    public static GeneratorRun Valid(params IEnumerable<string> sources)
    {
        var run = Run(sources);
        Assert.Empty(All(run));
        return run;
    }

    /// <summary>Asserts that a declaration has one diagnostic at each mark, each given as <c>ID message</c>, and no other.</summary>
    public static void Found(string marked, params IEnumerable<string> expected)
    {
        var (source, places) = Mistakes.Unmark(marked);
        Assert.Equal(places.Zip(expected, (place, text) => $"{place} {text}"), Diagnose(source));
        Assert.Equal(places.Count, expected.Count());
    }

    static IEnumerable<Diagnostic> All(GeneratorRun run) =>
        run
            .Output.GetDiagnostics()
            .Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning
                && !(diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree!.FilePath.StartsWith("Source", StringComparison.Ordinal))
            )
            .Concat(
                run.Output.WithAnalyzers([new ViewsAnalyzer(), new ModelAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            )
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
}
