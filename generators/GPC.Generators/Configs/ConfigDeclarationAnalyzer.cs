using System.Collections.Immutable;
using GPC.Generators.Configs.Checking;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Configs;

/// <summary>Reports mistakes in how configs are declared: the type, its settings, their limits, its rules.</summary>
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
        context.RegisterSymbolAction(Report, SymbolKind.NamedType);
    }

    static void Report(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!SettingSymbols.IsConfig(type))
            return;
        foreach (var diagnostic in DeclarationChecker.Check(type))
            context.ReportDiagnostic(diagnostic);
    }
}
