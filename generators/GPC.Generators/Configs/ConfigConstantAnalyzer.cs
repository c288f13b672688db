using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Checking;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.Configs;

/// <summary>Checks constants where configs are made: in <c>new</c>, in <c>with</c>, and as defaults of properties.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigConstantAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [Catalogue.OutOfLimits, Catalogue.WrongType, Catalogue.BrokenRule, Catalogue.UnwiseRule, Catalogue.MissingSetting];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(SettingSymbols.ConfigAttribute) is null)
                return;
            var checker = new ConstantChecker(new ConfigSpecs(start.Compilation));
            start.RegisterOperationAction(
                operation => Report(operation, checker.Creation((IObjectCreationOperation)operation.Operation)),
                OperationKind.ObjectCreation
            );
            start.RegisterOperationAction(
                operation => Report(operation, checker.Change((IWithOperation)operation.Operation)),
                OperationKind.With
            );
            start.RegisterOperationAction(
                operation => Report(operation, checker.Default((IPropertyInitializerOperation)operation.Operation)),
                OperationKind.PropertyInitializer
            );
            start.RegisterSymbolAction(
                symbol => Report(symbol, checker.ImplicitDefault((IPropertySymbol)symbol.Symbol)),
                SymbolKind.Property
            );
        });
    }

    static void Report(OperationAnalysisContext context, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var span = TextSpan.FromBounds(problem.Place.Start, problem.Place.End);
            var place = Location.Create(context.Operation.Syntax.SyntaxTree, span);
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.Of(problem.Kind), place, problem.ToString()));
        }
    }

    static void Report(SymbolAnalysisContext context, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var place = DeclarationChecker.Place(context.Symbol);
            context.ReportDiagnostic(Diagnostic.Create(Catalogue.Of(problem.Kind), place, problem.ToString()));
        }
    }
}
