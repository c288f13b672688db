using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Tests.Harness;

/// <summary>A generator run over a compilation, and run again after edits.</summary>
sealed class GeneratorRun
{
    GeneratorDriver driver;

    /// <summary>Runs a generator.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="compilation">What it runs over.</param>
    /// <param name="beside">Other generators that what it writes needs to compile; results are those of the first.</param>
    public GeneratorRun(IIncrementalGenerator generator, CSharpCompilation compilation, params IEnumerable<IIncrementalGenerator> beside)
    {
        Compilation = compilation;
        driver = CSharpGeneratorDriver.Create(
            [.. beside.Prepend(generator).Select(each => each.AsSourceGenerator())],
            parseOptions: Sources.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        Output = Run();
    }

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The compilation with what was generated.</summary>
    public CSharpCompilation Output { get; private set; }

    public GeneratorRunResult Result => driver.GetRunResult().Results[0];

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName);

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Replaces a source, counted as it was given, and runs again.</summary>
    public GeneratorRun Edit(int source, Func<string, string> edit)
    {
        var tree = Compilation.SyntaxTrees.Single(tree => tree.FilePath == $"Source{source}.cs");
        Compilation = Compilation.ReplaceSyntaxTree(tree, Sources.Parse(edit(tree.ToString()), tree.FilePath));
        Output = Run();
        return this;
    }

    /// <summary>Why the outputs of a step are as they are.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason) : [];

    public IEnumerable<IncrementalStepRunReason> OutputReasons() =>
        Result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    CSharpCompilation Run()
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(Compilation, out var output, out _);
        return Result.Exception is { } thrown
            ? throw new InvalidOperationException("The generator threw.", thrown)
            : (CSharpCompilation)output;
    }
}
