using System.Collections.Immutable;
using GPC.Generators.Diagnostics;
using GPC.Generators.Objectives.Linting;
using GPC.Generators.Objectives.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Objectives;

/// <summary>Says what is wrong with classes with <c>[Objective]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectivesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Catalogue.ObjectiveNotPartial, Catalogue.ObjectiveWithoutTerms, Catalogue.NotInTermLanguage, Catalogue.TermSignature, Catalogue.RecursiveHelper,
        Catalogue.OptionDefault, Catalogue.InputType, Catalogue.ConstantTerm, Catalogue.ReservedName, Catalogue.CollapseIsFree,
        Catalogue.CollapseNotExamined,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == ObjectiveParser.ObjectiveAttribute)) return;
        var (spec, problems) = ObjectiveParser.Parse(type, Models(context.Compilation));
        foreach (var problem in problems) context.ReportDiagnostic(problem.ToDiagnostic());
        if (spec is null or { HasMistakes: true }) return;
        foreach (var verdict in CollapseLint.Check(spec).Where(verdict => !spec.Accepted.Contains(verdict.Mode)))
        {
            if (verdict.Free is { } free) context.ReportDiagnostic(Diagnostic.Create(Catalogue.CollapseIsFree, type.Locations[0], type.Name, free, verdict.Mode));
            if (verdict.Absent is { } absent) context.ReportDiagnostic(Diagnostic.Create(Catalogue.CollapseNotExamined, type.Locations[0], type.Name, verdict.Mode, absent));
        }
    }

#pragma warning disable RS1030 // A helper's body may stand in another file than the term that an action was called for.
    private static Func<SyntaxTree, SemanticModel> Models(Compilation compilation) => tree => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
