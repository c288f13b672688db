using GPC.Generators.Models;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GPC.Generators.Tests.Models.HalfTyped;

/// <summary>
/// Declarations while they are typed: cut after any character, or with tokens deleted or in a wrong place. Whatever they are, the generator
/// and the analyzers do not throw, the generated code adds no errors of its own, and a model gets no working code only where something is
/// reported.
/// </summary>
public class HalfTypedTests
{
    const string Plain = """
        [Model, Input(3, 8, 8)]
        [Conv2d(16, 3, Padding = 1), BatchNorm2d, ReLU, Flatten]
        [Linear(10, InFeatures = 1024, Name = "head"), L2Normalize]
        public sealed partial class Encoder : IDisposable
        {
            public string Title => "plain";
        }
        """;

    const string Composed = """
        static partial class Outer
        {
            [Model, Input("channels", 8, 8)]
            [Conv2d("channels * 2", new[] { 3, 3 }, Padding = "same")]
            public sealed partial class Body(int channels = 4);

            [Model, EnergyModel, Input<Body>(4), Output<ClusterLogits>]
            [Use<Body>(4), Residual<Body>(8, Shortcut = typeof(Body), ShortcutArguments = new object[] { 8 })]
            [Repeat<Same>(2), GlobalAvgPool, Prototypes(10)]
            public sealed partial class Head;

            [Model, Input(16, 8, 8), Sigmoid]
            public sealed partial class Same;
        }
        """;

    const int BatchSize = 160;

    [Theory]
    [InlineData(Plain)]
    [InlineData(Composed)]
    public void Cut(string source) => Hold(Variants.Cut(source));

    [Theory]
    [InlineData(Plain)]
    [InlineData(Composed)]
    public void WithoutAToken(string source) => Hold(Variants.WithoutAToken(source));

    [Theory]
    [InlineData(Plain)]
    [InlineData(Composed)]
    public void TokensInWrongPlaces(string source) =>
        Hold(Variants.Swapped(source, 120, seed: 1).Concat(Variants.Replaced(source, seed: 2)));

    // Many variants are compiled at once, each in a file and a namespace of its own.
    static void Hold(IEnumerable<string> variants)
    {
        foreach (var batch in variants.Distinct().Chunk(BatchSize))
        {
            var thrown = new List<string>();
            var run = new GeneratorRun(
                new ModelGenerator(),
                Sources.Compile(batch.Select((variant, index) => $"using GPC; using GPC.Layers; namespace N{index};\n{variant}"))
            );
            var options = new CompilationWithAnalyzersOptions(
                new([]),
                (exception, _, _) => thrown.Add($"{exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false
            );
            var found = new CompilationWithAnalyzers(run.Output, [new ModelAnalyzer(), new ModelCreationAnalyzer()], options)
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
                Assert.True(mistakes[file].Count() <= 3, $"Too much is reported:\n{batch[index]}\n{string.Join('\n', mistakes[file])}");
            }
        }
    }
}
