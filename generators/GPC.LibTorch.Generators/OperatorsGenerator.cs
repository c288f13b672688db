using System.Text;
using GPC.LibTorch.Generators.Checking;
using GPC.LibTorch.Generators.Model;
using GPC.LibTorch.Generators.Parsing;
using GPC.LibTorch.Generators.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GPC.LibTorch.Generators;

/// <summary>Writes the C# members declared in <c>operators.txt</c>: read, parse, check, write.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OperatorsGenerator : IIncrementalGenerator
{
    /// <summary>The name of the operator table among the project's additional files.</summary>
    public const string TableName = "operators.txt";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var checkedTables = context.AdditionalTextsProvider
            .Where(file => Path.GetFileName(file.Path) == TableName)
            .Select((file, cancellation) => new SourceFile(file.Path, file.GetText(cancellation)?.ToString() ?? ""))
            .WithTrackingName("Read")
            .Select((file, _) => TableParser.Parse(file))
            .WithTrackingName("Parse")
            .Select((table, _) => TableChecker.Check(table))
            .WithTrackingName("Check");

        var problems = checkedTables.Select((table, _) => (table.Path, table.Problems)).WithTrackingName("Problems");
        var operators = checkedTables.Select((table, _) => table.Operators).WithTrackingName("Operators");
        var areas = checkedTables.SelectMany((table, _) => AreaFile.Split(table)).WithTrackingName("Areas");

        context.RegisterSourceOutput(problems, (output, found) =>
        {
            foreach (var problem in found.Problems) output.ReportDiagnostic(Diagnostics.Create(found.Path, problem));
        });
        context.RegisterSourceOutput(operators, (output, found) =>
            output.AddSource("Operators.g.cs", SourceText.From(OperatorsWriter.Write(found), Encoding.UTF8)));
        context.RegisterSourceOutput(areas, (output, file) =>
            output.AddSource(file.HintName, SourceText.From(AreaWriter.Write(file), Encoding.UTF8)));
    }
}
