using System.Collections.Immutable;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Configs.Analyzers;

/// <summary>Checks how configs are declared: the type, its settings, their limits, its rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Catalogue.ConfigShape, Catalogue.SettingShape, Catalogue.LimitShape, Catalogue.RuleShape, Catalogue.ConfigCycle, Catalogue.SameKey];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (!SettingSymbols.IsConfig(type))
                    return;
                foreach (var diagnostic in Check(type))
                    symbol.ReportDiagnostic(diagnostic);
            },
            SymbolKind.NamedType
        );
    }

    static IEnumerable<Diagnostic> Check(INamedTypeSymbol type) =>
        [
            .. ConfigShape.Check(type),
            .. type.GetMembers().OfType<IPropertySymbol>().SelectMany(SettingShape.Check),
            .. type.GetMembers().OfType<IPropertySymbol>().SelectMany(LimitShape.Check),
            .. SettingShape.CheckKeys(type),
            .. SettingSymbols.MarkedRules(type).Where(rule => !SettingSymbols.IsRule(rule)).Select(rule => RuleShape(rule, type)),
        ];

    static Diagnostic RuleShape(IMethodSymbol rule, INamedTypeSymbol type) =>
        Diagnostic.Create(
            Catalogue.RuleShape,
            Place(rule),
            rule.Name,
            $"it must be static, take the config and return a bool: write static bool {rule.Name}({type.Name} config) => ..."
        );

    /// <summary>Where a symbol is declared.</summary>
    public static Location Place(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;
}
