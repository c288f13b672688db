using System.Collections.Immutable;
using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Models;

/// <summary>Reports what is wrong with a model, at the attribute or argument itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds what to write instead.</summary>
    public const string Fix = nameof(Fix);

    /// <summary>The property of a diagnostic that holds the layer to put before.</summary>
    public const string Before = nameof(Before);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Catalogue.OfModels.Values];

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
        var attributes = ModelAttributes.Of(type, complete: true);
        var places = new PlaceFinder(type, attributes.Placed, context.CancellationToken);
        if (attributes.Mark is null)
        {
            if (Parts(attributes) is { } parts)
                context.ReportDiagnostic(Diagnostic.Create(Catalogue.LayersWithoutModel, places.Class, type.Name, parts));
            return;
        }
        var model = ModelChecker.Check(ModelParser.Parse(type, complete: true, context.CancellationToken));
        foreach (var problem in model.Problems)
        {
            var (descriptor, place) = (Catalogue.OfModels[problem.Id], places.Of(problem.Place));
            context.ReportDiagnostic(Diagnostic.Create(descriptor, place, Properties(problem), [.. problem.Arguments]));
        }
    }

    static ImmutableDictionary<string, string?> Properties(Problem problem)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (problem.Fix is { } fix)
            properties = properties.Add(Fix, fix);
        if (problem.Before is { } before)
            properties = properties.Add(Before, before);
        return properties;
    }

    // What a class has that only a model can have. An unknown attribute may be a misspelt [Model].
    static string? Parts(ModelAttributes attributes) =>
        attributes switch
        {
            { Unknown: true } => null,
            { Layers.Count: > 0 } => "layers",
            { Energy: not null } => "[EnergyModel]",
            { Output: not null } => "[Output]",
            _ => null,
        };
}
