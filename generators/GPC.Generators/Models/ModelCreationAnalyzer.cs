using System.Collections.Immutable;
using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Models;

/// <summary>Reports where a model with parameters is made with constants that it does not work with: <c>new Block(7)</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelCreationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Catalogue.OutOfRange, Catalogue.DoesNotFit];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Check, OperationKind.ObjectCreation);
    }

    static void Check(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation is not { Type: INamedTypeSymbol type, Constructor: { } constructor, Arguments.IsEmpty: false })
            return;
        if (!type.IsModel())
            return;
        if (!PrimaryConstructor.Parameters(type).SequenceEqual(constructor.Parameters, SymbolEqualityComparer.Default))
            return;

        var given = creation
            .Arguments.Where(argument => argument.Parameter is not null)
            .OrderBy(argument => argument.Parameter!.Ordinal)
            .ToList();
        var small = given.Where(IsTooSmall).ToList();
        foreach (var argument in small)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Catalogue.OutOfRange,
                    argument.Value.Syntax.GetLocation(),
                    argument.Parameter!.Name,
                    type.Name,
                    "at least 1",
                    argument.Value.ConstantValue.Value
                )
            );
        }
        if (small.Count > 0)
            return;

        var constants = given.Select(argument => argument.Value.ConstantValue.Value).OfType<int>();
        var values = constants.Select(value => (Dim)value).ToEquatableArray();
        if (values.Count < constructor.Parameters.Length)
            return; // known when it runs
        var graph = ModelParser.Parse(type, complete: true, context.CancellationToken);
        if (ModelChecker.Check(graph).Valid && ModelChecker.Check(graph, values) is { FirstMistake: { } mistake } model)
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.DoesNotFit, creation.Syntax.GetLocation(), model.Text, mistake.Message));
    }

    static bool IsTooSmall(IArgumentOperation argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue: { HasValue: true, Value: int and < 1 } };
}
