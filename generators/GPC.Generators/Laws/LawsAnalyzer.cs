using System.Collections.Immutable;
using GPC.Generators.Diagnostics;
using GPC.Generators.Laws.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Laws;

/// <summary>Says what is wrong with classes with <c>[ObjectiveLaws]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LawsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Catalogue.LawsClass, Catalogue.LawsOfNoObjective, Catalogue.LawsWithoutXunit, Catalogue.LawsSetting];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attribute = type.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == LawsParser.Attribute);
        if (attribute is null)
            return;
        foreach (var problem in LawsParser.Parse(type, attribute, context.Compilation, Models(context.Compilation)).Problems)
            context.ReportDiagnostic(problem.ToDiagnostic());
    }

#pragma warning disable RS1030 // The objective stands in another file than the class that an action was called for.
    static Func<SyntaxTree, SemanticModel> Models(Compilation compilation) => tree => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
