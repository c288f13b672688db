using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Rules;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.Configs.Analyzers;

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
            var specs = new ConfigSpecs(start.Compilation);
            start.RegisterOperationAction(
                operation => Report(operation, Creation((IObjectCreationOperation)operation.Operation, specs)),
                OperationKind.ObjectCreation
            );
            start.RegisterOperationAction(
                operation => Report(operation, Change((IWithOperation)operation.Operation, specs)),
                OperationKind.With
            );
            start.RegisterSymbolAction(symbol => Report(symbol, specs), SymbolKind.Property);
            start.RegisterOperationAction(
                operation => Report(operation, Default((IPropertyInitializerOperation)operation.Operation, specs)),
                OperationKind.PropertyInitializer
            );
        });
    }

    static IEnumerable<Problem> Creation(IObjectCreationOperation creation, ConfigSpecs specs)
    {
        if (creation.Type is not INamedTypeSymbol type || !SettingSymbols.IsConfig(type) || specs.Read(type) is not { } spec)
            return [];
        var limits = Limits(creation.Initializer, spec, specs);
        var tree = new ConstantReader(specs.Read, WithConfigs: true).Creation(creation);
        return [.. limits, .. Missing(creation, type, spec), .. Rules(tree, spec, limits, creation)];
    }

    static IEnumerable<Problem> Change(IWithOperation change, ConfigSpecs specs)
    {
        if (change.Type is not INamedTypeSymbol type || !SettingSymbols.IsConfig(type) || specs.Read(type) is not { } spec)
            return [];
        var limits = Limits(change.Initializer, spec, specs);
        var tree = new ConstantReader(specs.Read, WithConfigs: true).Assigned(change.Initializer);
        return [.. limits, .. Rules(tree, spec, limits, change)];
    }

    static IEnumerable<Problem> Default(IPropertyInitializerOperation initializer, ConfigSpecs specs) =>
        from property in initializer.InitializedProperties
        where SettingSymbols.IsSetting(property)
        let spec = specs.Read(property.ContainingType)
        from problem in Limits(property, initializer.Value, spec, specs)
        select problem;

    /// <summary>What a setting is without an initializer: 0, false, null.</summary>
    static void Report(SymbolAnalysisContext context, ConfigSpecs specs)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (
            !SettingSymbols.IsConfig(property.ContainingType)
            || !SettingSymbols.IsSetting(property)
            || SettingSymbols.IsInline(property)
            || DefaultReader.HasInitializer(property)
        )
            return;
        if (specs.Read(property.ContainingType)?.Find(Names.Camel(property.Name)) is not { Default: { } value } setting)
            return;
        foreach (var problem in ConfigChecker.Check(value, setting.Value, setting.Key))
        {
            var found = problem with { Found = problem.Found + " by default", Fix = "give it another default, or mark it as [Required]" };
            context.ReportDiagnostic(
                Diagnostic.Create(Catalogue.Of(problem.Kind), ConfigDeclarationAnalyzer.Place(property), found.ToString())
            );
        }
    }

    static ImmutableArray<Problem> Limits(IObjectOrCollectionInitializerOperation? initializer, ConfigSpec spec, ConfigSpecs specs) =>
        [
            .. ConstantReader
                .Assignments(initializer)
                .Where(assignment => assignment.Value is not null)
                .SelectMany(assignment => Limits(assignment.Property, assignment.Value!, spec, specs)),
        ];

    static ImmutableArray<Problem> Limits(IPropertySymbol property, IOperation value, ConfigSpec? spec, ConfigSpecs specs) =>
        !SettingSymbols.IsInline(property) && spec?.Find(Names.Camel(property.Name)) is { } setting && !IsNullByForce(value)
            ? ConfigChecker.Check(new ConstantReader(specs.Read, WithConfigs: false).Read(value), setting.Value, setting.Key)
            : [];

    static IEnumerable<Problem> Rules(JsonTree tree, ConfigSpec spec, ImmutableArray<Problem> limits, IOperation operation) =>
        new RuleChecker([.. limits.Select(problem => problem.Hides)], Place(operation)).Check(tree with { End = 0 }, spec, "");

    /// <summary>Settings marked with the attribute; C#'s own <c>required</c> is the compiler's to check.</summary>
    static IEnumerable<Problem> Missing(IObjectCreationOperation creation, INamedTypeSymbol type, ConfigSpec spec) =>
        from property in SettingSymbols.HasPlainConstructor(type) ? SettingSymbols.Settings(type) : []
        where !property.IsRequired && SettingSymbols.IsRequired(property)
        where
            !ConstantReader
                .Assignments(creation.Initializer)
                .Any(assignment => SymbolEqualityComparer.Default.Equals(assignment.Property, property))
        let setting = spec.Find(Names.Camel(property.Name))
        where setting is not null
        select new Problem(
            ProblemKind.Missing,
            setting.Key,
            Place(creation),
            "nothing",
            Wording.Expected(setting.Value),
            $"set {property.Name}, which has no default"
        );

    // `null!` says: the value comes later, the compiler is not to mind.
    static bool IsNullByForce(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: null }
            && value.Syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.PostfixUnaryExpressionSyntax
        || value.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.PostfixUnaryExpressionSyntax;

    static TextPlace Place(IOperation operation) => new(operation.Syntax.SpanStart, operation.Syntax.Span.End);

    static void Report(OperationAnalysisContext context, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var span = TextSpan.FromBounds(problem.Place.Start, problem.Place.End);
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Catalogue.Of(problem.Kind),
                    Location.Create(context.Operation.Syntax.SyntaxTree, span),
                    problem.ToString()
                )
            );
        }
    }
}
