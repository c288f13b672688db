using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using GPC.Generators.Tests.Models.HalfTyped;
using GPC.Generators.Views;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Views;

/// <summary>
/// Views while they are typed: cut after any character, or with tokens deleted or in a wrong place. Whatever they are, generator and
/// analyzer do not throw, the generated code adds no errors of its own, and views get no working code only where something is reported.
/// </summary>
public class HalfTypedTests
{
    const string Plain = """
        [Views, Input(3, 32, 32)]
        [RandomResizedCrop(24, MinScale = 0.2), HorizontalFlip, GaussianBlur(3, MaxSigma = 1.5, Probability = 0.5)]
        [Normalize(new[] { 0.5, 0.4, 0.3 }, new[] { 0.2, 0.2, 0.2 }), Clamp(-3, 3)]
        public sealed partial class ColorViews : IDisposable
        {
            public void Dispose() => GC.SuppressFinalize(this);
        }
        """;

    const string Grouped = """
        static partial class Outer
        {
            [Views, Input(1, 28, 28)]
            [RandomCrop(28, 28, Padding = 3), Apply<Turned>(0.5), OneOf<Turned, Noisy, Noisy>]
            public sealed partial class Images;

            [Views, Input(1, 28, 28), RandomRotation(10), HorizontalFlip]
            public sealed partial class Turned;

            [Views, Input(1, 28, 28), Apply<Turned>(0.1), GaussianNoise(0.05)]
            public sealed partial class Noisy;
        }
        """;

    const int BatchSize = 160;

    [Theory]
    [InlineData(Plain)]
    [InlineData(Grouped)]
    public void Cut(string source) => Hold(Variants.Cut(source));

    [Theory]
    [InlineData(Plain)]
    [InlineData(Grouped)]
    public void WithoutAToken(string source) => Hold(Variants.WithoutAToken(source));

    [Theory]
    [InlineData(Plain)]
    [InlineData(Grouped)]
    public void TokensInWrongPlaces(string source) =>
        Hold(Variants.Swapped(source, 120, seed: 1).Concat(Variants.Replaced(source, seed: 2)));

    // Many variants are compiled at once, each in a file and a namespace of its own.
    static void Hold(IEnumerable<string> variants)
    {
        foreach (var batch in variants.Distinct().Chunk(BatchSize))
        {
            var thrown = new List<string>();
            var run = new GeneratorRun(
                new ViewsGenerator(),
                Sources.Compile(
                    batch.Select((variant, index) => $"using GPC; using GPC.Layers; using GPC.Views; namespace N{index};\n{variant}")
                )
            );
            var options = new CompilationWithAnalyzersOptions(
                new([]),
                (exception, _, _) => thrown.Add($"{exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false
            );
            var found = new CompilationWithAnalyzers(run.Output, [new ViewsAnalyzer(), new ModelAnalyzer()], options)
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
                var file = $"Source{index}.cs";
                var generated = run
                    .Output.SyntaxTrees.Where(tree => tree.FilePath.Contains($"N{index}.", StringComparison.Ordinal))
                    .ToList();
                var ofGenerated = generated.SelectMany(tree => errors[tree.FilePath]).ToList();
                Assert.True(
                    ofGenerated.Count == 0,
                    $"Generated code does not compile:\n{batch[index]}\n{string.Join('\n', ofGenerated)}\n{string.Join('\n', generated)}"
                );
                if (errors[file].Any())
                    continue;
                var silent =
                    generated.Any(tree => tree.ToString().Contains("has mistakes", StringComparison.Ordinal))
                    && !mistakes[file].Any(mistake => mistake.Severity == DiagnosticSeverity.Error);
                Assert.True(!silent, $"Nothing is reported:\n{batch[index]}");
                Assert.True(mistakes[file].Count() <= 4, $"Too much is reported:\n{batch[index]}\n{string.Join('\n', mistakes[file])}");
            }
        }
    }
}
