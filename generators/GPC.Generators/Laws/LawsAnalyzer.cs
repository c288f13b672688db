using System.Collections.Immutable;
using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Laws.Checking;
using GPC.Generators.Laws.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Laws;

/// <summary>Reports what is wrong with classes with <c>[ObjectiveLaws]</c>, at the class or the argument itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LawsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Catalogue.OfLaws.Values];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attribute = type.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == LawsParser.Attribute);
        if (attribute is null)
            return;
        var places = new PlaceFinder(type, new([attribute], Output: null, Layers: []), context.CancellationToken);
        foreach (var problem in LawsChecker.Check(LawsParser.Parse(type, attribute, context.Compilation, Models(context.Compilation))))
        {
            var (descriptor, place) = (Catalogue.OfLaws[problem.Id], places.Of(problem.Place));
            context.ReportDiagnostic(Diagnostic.Create(descriptor, place, [.. problem.Arguments]));
        }
    }

#pragma warning disable RS1030 // The objective may be in another file than the class that the action was called for.
    static Func<SyntaxTree, SemanticModel> Models(Compilation compilation) => tree => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
