using GPC.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Benchmarks.Generators;

/// <summary>A project of many models, each in a file of its own, beside one file without models.</summary>
sealed class ManyModels
{
    const int Models = 200;
    const string Unrelated = "namespace User; static class Elsewhere { public static int Number => 0; }";

    static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    CSharpCompilation compilation = CSharpCompilation.Create(
        "User",
        [Parse(Unrelated, "Elsewhere.cs"), .. Enumerable.Range(0, Models).Select(index => Parse(Model(index, 64), $"Model{index}.cs"))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
    );

    GeneratorDriver driver = CSharpGeneratorDriver.Create(
        [new ModelGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
    );
    int edits;

    /// <summary>What the last run took for the models that had changed, once their attributes were read.</summary>
    public double MillisecondsAfterReading =>
        driver.GetRunResult().Results[0] is var result
            ? result
                .TrackedSteps.Where(step => step.Key is "Check" or "Emit")
                .SelectMany(step => step.Value)
                .Concat(result.TrackedOutputSteps.SelectMany(step => step.Value))
                .Where(run => run.Outputs.Any(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified))
                .Sum(run => run.ElapsedTime.TotalMilliseconds)
            : 0;

    /// <summary>Lets the compiler bind the attributes of all models.</summary>
    public ManyModels BindAttributes()
    {
        for (var index = 0; index < Models; index++)
            _ = compilation.GetTypeByMetadataName($"User.Model{index}")!.GetAttributes().Length;
        return this;
    }

    /// <summary>Runs the generator.</summary>
    public ManyModels Run()
    {
        driver = driver.RunGenerators(compilation);
        var result = driver.GetRunResult();
        return result.GeneratedTrees.Length == Models
            ? this
            : throw new InvalidOperationException($"{Models} models, {result.GeneratedTrees.Length} files: {result.Results[0].Exception}");
    }

    /// <summary>Edits the file without models.</summary>
    public ManyModels EditElsewhere() => Edit("Elsewhere.cs", Unrelated.Replace("0", $"{++edits}", StringComparison.Ordinal));

    /// <summary>Edits one model.</summary>
    public ManyModels EditModel() => Edit("Model7.cs", Model(7, 64 + (++edits % 100)));

    ManyModels Edit(string path, string text)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        compilation = compilation.ReplaceSyntaxTree(tree, Parse(text, path));
        _ = compilation.GetTypeByMetadataName("User.Elsewhere"); // the editor has declared the symbols by then
        return this;
    }

    static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);

    static string Model(int index, int width) =>
        $$"""
            using GPC;
            using GPC.Layers;

            namespace User;

            /// <summary>Twelve layers.</summary>
            [Model, Input(784)]
            [Linear({{width}}), ReLU]
            [Linear({{width + 1}}), ReLU]
            [Linear({{width + 2}}), ReLU]
            [Linear({{width + 3}}), ReLU]
            [Linear({{width + 4}}), ReLU]
            [Linear(32, Name = "embedding")]
            [Linear(10, Name = "head")]
            public sealed partial class Model{{index}};
            """;
}
