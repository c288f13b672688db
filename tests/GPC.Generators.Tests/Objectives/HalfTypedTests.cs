using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using GPC.Generators.Tests.Models.HalfTyped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Objectives;

/// <summary>
/// Objectives while they are typed: cut after any character, or with tokens deleted or in a wrong place. Whatever they are, the generator
/// and the analyzer do not throw, the generated code has no errors of its own, and where nothing is reported it works.
/// </summary>
public class HalfTypedTests
{
    const string Source = """
        static partial class Outer
        {
            /// <summary>Shows the <c>language</c>.</summary>
            [Objective]
            [AcceptsCollapse(Collapse.Representation, "typing")]
            internal static partial class Inner
            {
                const double Half = 0.5;
                [Term] static Real Invariance(Logits z, Logits view, double temperature = 0.1)
                {
                    var p = Softmax(view / temperature);
                    return Half * Mean(Helper(p, z));
                }
                [Term] static Real Size(Logits z, PerRow row) => Mean(row * Rows(z) * z);
                static PerRow Helper(Probabilities q, Logits of) => CrossEntropy(q, LogSoftmax(of));
            }
        }
        """;

    const int BatchSize = 160;

    [Fact]
    public void Cut() => Hold(Variants.Cut(Source));

    [Fact]
    public void WithoutAToken() => Hold(Variants.WithoutAToken(Source));

    [Fact]
    public void TokensInWrongPlaces() => Hold(Variants.Swapped(Source, 60, seed: 1).Concat(Variants.Replaced(Source, seed: 2)));

    // Many variants are compiled at once, each in a file and a namespace of its own.
    static void Hold(IEnumerable<string> variants)
    {
        foreach (var batch in variants.Distinct().Chunk(BatchSize))
        {
            var thrown = new List<string>();
            var run = ObjectiveAssembly.Run(
                Sources.Compile(batch.Select((variant, index) => $"{ObjectiveAssembly.Usings} namespace N{index};\n{variant}"))
            );
            var options = new CompilationWithAnalyzersOptions(
                new([]),
                (exception, _, _) => thrown.Add($"{exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false
            );
            var found = new CompilationWithAnalyzers(run.Output, [new ObjectivesAnalyzer()], options)
                .GetAnalyzerDiagnosticsAsync()
                .GetAwaiter()
                .GetResult();
            Assert.True(thrown.Count == 0, string.Join('\n', thrown));

            var errors = run
                .Output.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "");
            var mistakes = found.ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
            for (var index = 0; index < batch.Length; index++)
            {
                var generated = run
                    .Output.SyntaxTrees.Where(tree => tree.FilePath.Contains($"N{index}.", StringComparison.Ordinal))
                    .ToList();
                var ofGenerated = generated.SelectMany(tree => errors[tree.FilePath]).ToList();
                Assert.True(ofGenerated.Count == 0, $"Generated code does not compile:\n{batch[index]}\n{string.Join('\n', ofGenerated)}");
                if (errors[$"Source{index}.cs"].Any())
                    continue;
                var silent =
                    generated.Any(tree => tree.ToString().Contains("has mistakes", StringComparison.Ordinal))
                    && !mistakes[$"Source{index}.cs"].Any(mistake => mistake.Severity == DiagnosticSeverity.Error);
                Assert.True(!silent, $"Nothing is reported:\n{batch[index]}");
            }
        }
    }
}
