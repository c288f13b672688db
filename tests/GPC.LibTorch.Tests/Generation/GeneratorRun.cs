using GPC.LibTorch.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GPC.LibTorch.Tests.Generation;

/// <summary>Runs of the generator over an operator table held in memory.</summary>
internal sealed class GeneratorRun
{
    private const string TablePath = "/table/operators.txt";

    private GeneratorDriver driver;
    private Compilation compilation;
    private AdditionalText table;

    public GeneratorRun(string tableText)
    {
        table = new Table(TablePath, tableText);
        compilation = CSharpCompilation.Create("Tables", [CSharpSyntaxTree.ParseText("class First;")]);
        driver = CSharpGeneratorDriver.Create(
            [new OperatorsGenerator().AsSourceGenerator()],
            [table],
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run();
    }

    public GeneratorRunResult Result => driver.GetRunResult().Results[0];

    public string Source(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>Edits the table and runs again.</summary>
    public GeneratorRun Edit(Func<string, string> edit)
    {
        var edited = new Table(TablePath, edit(table.GetText()!.ToString()));
        driver = driver.ReplaceAdditionalText(table, edited);
        table = edited;
        return Run();
    }

    /// <summary>Adds a C# file that has nothing to do with the table and runs again.</summary>
    public GeneratorRun AddUnrelatedCode()
    {
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Second;"));
        return Run();
    }

    /// <summary>Why the outputs of a step are as they are.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    public IEnumerable<IncrementalStepRunReason> OutputReasons() =>
        Result.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private GeneratorRun Run()
    {
        driver = driver.RunGenerators(compilation);
        return this;
    }

    private sealed class Table(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
