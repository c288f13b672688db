using System.Diagnostics;
using GPC.Generators.Configs;
using GPC.Generators.Objectives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Benchmarks.Generators;

/// <summary>The generator of objectives over fifty of Triad's size, each in a file of its own, for the first time.</summary>
static class ObjectiveGeneratorBenchmarks
{
    const int Objectives = 50;

    public static IEnumerable<Benchmark> All =>
        [Benchmark.Aim("objectives-50-cold", "ms", 6, 1000, () => () => Milliseconds(Compilation()))];

    static double Milliseconds(CSharpCompilation compilation)
    {
        _ = compilation.GetDiagnostics().Length; // bound by then, in an editor and in a build
        var start = Stopwatch.GetTimestamp();
        var after = CSharpGeneratorDriver.Create(new ObjectivesGenerator(), new ConfigsGenerator()).RunGenerators(compilation);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var files = after.GetRunResult().GeneratedTrees.Length;
        return files == 4 * Objectives
            ? elapsed
            : throw new InvalidOperationException($"{Objectives} objectives, {files} files: {after.GetRunResult().Results[0].Exception}");
    }

    static CSharpCompilation Compilation() =>
        CSharpCompilation.Create(
            "User",
            [.. Enumerable.Range(0, Objectives).Select(Parse)],
            [
                .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                    .Split(Path.PathSeparator)
                    .Select(path => MetadataReference.CreateFromFile(path)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );

    static SyntaxTree Parse(int index) =>
        CSharpSyntaxTree.ParseText(
            $$"""
            using GPC.Objectives;
            using GPC.Terms;
            using static GPC.Terms.Operations;
            namespace User;
            [Objective]
            public static partial class Objective{{index}}
            {
                [Term] static Real Invariance(Logits z, Logits view) => {{index}} * Mean(CrossEntropy(Softmax(view), LogSoftmax(z)));
                [Term] static Real Uniformity(Logits z) => -Mean(Log(MeanOverRows(Softmax(z))));
                [Term] static Real Generative(Logits z, Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
            }
            """,
            path: $"Objective{index}.cs"
        );
}
