using System.Collections.Immutable;
using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Views;

/// <summary>Reports what is wrong with views, at the attribute or argument itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ViewsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Catalogue.OfViews.Values];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = ViewsAttributes.Of(type);
        var places = new PlaceFinder(type, attributes.Placed, context.CancellationToken);
        if (!attributes.Views)
        {
            // An unknown attribute may be a misspelt [Views].
            if (attributes is { Steps.Count: > 0, Unknown: false })
                context.ReportDiagnostic(Diagnostic.Create(Catalogue.StepsWithoutViews, places.Class, type.Name));
            return;
        }
        foreach (var problem in ViewsChecker.Check(ViewsParser.Parse(type, context.CancellationToken)).Problems)
        {
            var (descriptor, place) = (Catalogue.OfViews[problem.Id], places.Of(problem.Place));
            context.ReportDiagnostic(Diagnostic.Create(descriptor, place, [.. problem.Arguments]));
        }
    }
}
