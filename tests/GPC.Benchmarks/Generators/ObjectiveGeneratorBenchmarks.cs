using System.Diagnostics;
using GPC.Generators.Objectives;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Benchmarks.Generators;

/// <summary>The generator of objectives over fifty of Triad's size, each in a file of its own: all of them the first time, and after an edit of one.</summary>
static class ObjectiveGeneratorBenchmarks
{
    const int Objectives = 50;

    public static IEnumerable<Benchmark> All =>
    [
        Benchmark.Aim("objectives-50-cold", "ms", 6, 1000, () => () => Milliseconds(NewDriver(), Compilation(), out _)),
        Benchmark.Aim("objectives-50-edit-one", "ms", 6, 100, EditOne),
    ];

    static Func<double> EditOne()
    {
        var compilation = Compilation();
        _ = Milliseconds(NewDriver(), compilation, out var driver);
        var edits = 0;
        return () =>
        {
            var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Objective7.cs");
            compilation = compilation.ReplaceSyntaxTree(tree, Parse(7, ++edits));
            return Milliseconds(driver, compilation, out driver);
        };
    }

    static double Milliseconds(GeneratorDriver driver, CSharpCompilation compilation, out GeneratorDriver after)
    {
        _ = compilation.GetDiagnostics().Length; // bound by then, in an editor and in a build
        var start = Stopwatch.GetTimestamp();
        after = driver.RunGenerators(compilation);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var files = after.GetRunResult().GeneratedTrees.Length;
        return files == 3 * Objectives ? elapsed : throw new InvalidOperationException($"{Objectives} objectives, {files} files: {after.GetRunResult().Results[0].Exception}");
    }

    static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new ObjectivesGenerator());

    static CSharpCompilation Compilation() => CSharpCompilation.Create(
        "User",
        [.. Enumerable.Range(0, Objectives).Select(index => Parse(index, index))],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    static SyntaxTree Parse(int index, int number) => CSharpSyntaxTree.ParseText(
        $$"""
        using GPC.Objectives;
        using GPC.Terms;
        using static GPC.Terms.Operations;
        namespace User;
        [Objective]
        public static partial class Objective{{index}}
        {
            [Term] static Scalar Invariance(Logits z, Logits view) => {{number}} * Mean(CrossEntropy(Softmax(view), LogSoftmax(z)));
            [Term] static Scalar Uniformity(Logits z) => -Mean(Log(MeanOverRows(Softmax(z))));
            [Term] static Scalar Generative(Logits z, Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
        }
        """,
        path: $"Objective{index}.cs");
}
