using System.Collections.Immutable;
using GPC.Generators.Diagnostics;
using GPC.Generators.Objectives.Checking;
using GPC.Generators.Objectives.Emitting;
using GPC.Generators.Objectives.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Objectives;

/// <summary>Says what is wrong with classes with <c>[Objective]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectivesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Catalogue.ObjectiveNotPartial,
        Catalogue.ObjectiveWithoutTerms,
        Catalogue.NotInTermLanguage,
        Catalogue.TermSignature,
        Catalogue.RecursiveHelper,
        Catalogue.OptionDefault,
        Catalogue.InputType,
        Catalogue.ConstantTerm,
        Catalogue.ReservedName,
        Catalogue.CollapseIsFree,
        Catalogue.CollapseNotExamined,
        Catalogue.InputRole,
        Catalogue.NoRole,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        context.RegisterOperationAction(AnalyzeUse, OperationKind.Conversion);
    }

    // Weights that become those of a training: of an objective of this project, whose terms are seen.
    static void AnalyzeUse(OperationAnalysisContext context)
    {
        if (
            context.Operation
            is not IConversionOperation
            {
                Type: { Name: "IObjectiveWeights" } to,
                Operand: { Type: INamedTypeSymbol weights, Syntax: var place }
            }
        )
            return;
        if (to.ContainingNamespace.ToDisplayString() != "GPC.Objectives" || ObjectiveOf(weights) is not { } objective)
            return;
        if (ObjectiveParser.Outline(objective)?.Inputs.FirstOrDefault(input => input.Role == InputRole.None) is not { } input)
            return;
        context.ReportDiagnostic(Diagnostic.Create(Catalogue.NoRole, place.GetLocation(), objective.Name, input.Name));
    }

    static INamedTypeSymbol? ObjectiveOf(INamedTypeSymbol weights)
    {
        if (!weights.Name.EndsWith(WeightsEmitter.Suffix, StringComparison.Ordinal))
            return null;
        var name = weights.Name.Substring(0, weights.Name.Length - WeightsEmitter.Suffix.Length);
        return ((INamespaceOrTypeSymbol)weights.ContainingSymbol)
            .GetTypeMembers(name, 0)
            .FirstOrDefault(type => !type.DeclaringSyntaxReferences.IsEmpty && ObjectiveParser.IsObjective(type));
    }

    static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!ObjectiveParser.IsObjective(type))
            return;
        var (spec, problems) = ObjectiveParser.Parse(type, Models(context.Compilation));
        foreach (var problem in problems)
            context.ReportDiagnostic(problem.ToDiagnostic());
        if (spec is null or { HasMistakes: true })
            return;
        foreach (var verdict in CollapseLint.Check(spec).Where(verdict => !spec.Accepted.Contains(verdict.Mode)))
        {
            if (verdict.Free is { } free)
                context.ReportDiagnostic(Diagnostic.Create(Catalogue.CollapseIsFree, type.Locations[0], type.Name, free, verdict.Mode));
            if (verdict.Absent is { } absent)
                context.ReportDiagnostic(
                    Diagnostic.Create(Catalogue.CollapseNotExamined, type.Locations[0], type.Name, verdict.Mode, absent)
                );
        }
    }

#pragma warning disable RS1030 // A helper's body may stand in another file than the term that an action was called for.
    static Func<SyntaxTree, SemanticModel> Models(Compilation compilation) => tree => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
