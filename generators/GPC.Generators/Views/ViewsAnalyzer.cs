using System.Collections.Immutable;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Views;

/// <summary>Says what is wrong with views, at the attribute or argument itself.</summary>
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

    private static void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = ViewsAttributes.Of(type);
        var places = new Places(type, new ModelAttributes(attributes.Steps, attributes.Input is { } input ? [input] : [], null, null, Model: false), context.CancellationToken);
        if (!attributes.Views)
        {
            // An unknown attribute may be a misspelt [Views].
            if (attributes is { Steps.Count: > 0, Unknown: false }) context.ReportDiagnostic(Diagnostic.Create(Catalogue.StepsWithoutViews, places.Class, type.Name));
            return;
        }
        foreach (var problem in CheckedViews.Of(ViewsReader.Read(type, context.CancellationToken)).Problems)
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.OfViews[problem.Id], places.Of(problem.Place), [.. problem.Arguments]));
    }
}
