using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GPC.Generators.Configs.Checking;

/// <summary>Checks the constants that a config is made from. Places are positions in the file of the operation.</summary>
sealed class ConstantChecker(ConfigSpecs specs)
{
    /// <summary>Checks <c>new Config { ... }</c>.</summary>
    public IEnumerable<Problem> Creation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type || !SettingSymbols.IsConfig(type) || specs.Read(type) is not { } spec)
            return [];
        var limits = Limits(creation.Initializer, spec);
        var tree = new ConstantParser(specs.Read, WithConfigs: true).Creation(creation);
        return [.. limits, .. Missing(creation, type, spec), .. Rules(tree, spec, limits, creation)];
    }

    /// <summary>Checks <c>config with { ... }</c>.</summary>
    public IEnumerable<Problem> Change(IWithOperation change)
    {
        if (change.Type is not INamedTypeSymbol type || !SettingSymbols.IsConfig(type) || specs.Read(type) is not { } spec)
            return [];
        var limits = Limits(change.Initializer, spec);
        var tree = new ConstantParser(specs.Read, WithConfigs: true).Assigned(change.Initializer);
        return [.. limits, .. Rules(tree, spec, limits, change)];
    }

    /// <summary>Checks the initializer of a setting, which is its default.</summary>
    public IEnumerable<Problem> Default(IPropertyInitializerOperation initializer) =>
        from property in initializer.InitializedProperties
        where SettingSymbols.IsSetting(property)
        let spec = specs.Read(property.ContainingType)
        from problem in Limits(property, initializer.Value, spec)
        select problem;

    /// <summary>Checks what a setting without an initializer is: 0, false or null.</summary>
    public IEnumerable<Problem> ImplicitDefault(IPropertySymbol property)
    {
        var hasNone =
            !SettingSymbols.IsConfig(property.ContainingType)
            || !SettingSymbols.IsSetting(property)
            || SettingSymbols.IsInline(property)
            || DefaultParser.HasInitializer(property);
        if (hasNone || specs.Read(property.ContainingType)?.Find(Names.Camel(property.Name)) is not { Default: { } value } setting)
            return [];
        return ConfigChecker
            .Check(value, setting.Value, setting.Key)
            .Select(problem =>
                problem with
                {
                    Found = problem.Found + " by default",
                    Fix = "give it another default, or mark it as [Required]",
                }
            );
    }

    ImmutableArray<Problem> Limits(IObjectOrCollectionInitializerOperation? initializer, ConfigSpec spec) =>
        [
            .. ConstantParser
                .Assignments(initializer)
                .Where(assignment => assignment.Value is not null)
                .SelectMany(assignment => Limits(assignment.Property, assignment.Value!, spec)),
        ];

    ImmutableArray<Problem> Limits(IPropertySymbol property, IOperation value, ConfigSpec? spec) =>
        !SettingSymbols.IsInline(property) && spec?.Find(Names.Camel(property.Name)) is { } setting && !IsForcedNull(value)
            ? ConfigChecker.Check(new ConstantParser(specs.Read, WithConfigs: false).Read(value), setting.Value, setting.Key)
            : [];

    static IEnumerable<Problem> Rules(JsonTree tree, ConfigSpec spec, ImmutableArray<Problem> limits, IOperation operation) =>
        new RuleChecker([.. limits.Select(problem => problem.Hides)], Place(operation)).Check(tree with { End = 0 }, spec, "");

    /// <summary>Settings marked with <c>[Required]</c>; the compiler checks C#'s own <c>required</c>.</summary>
    static IEnumerable<Problem> Missing(IObjectCreationOperation creation, INamedTypeSymbol type, ConfigSpec spec) =>
        from property in SettingSymbols.HasPlainConstructor(type) ? SettingSymbols.Settings(type) : []
        where !property.IsRequired && SettingSymbols.IsRequired(property)
        where
            !ConstantParser
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

    // `null!` tells the compiler that the value comes later.
    static bool IsForcedNull(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: null } && value.Syntax.Parent is PostfixUnaryExpressionSyntax
        || value.Syntax is PostfixUnaryExpressionSyntax;

    static TextPlace Place(IOperation operation) => new(operation.Syntax.SpanStart, operation.Syntax.Span.End);
}
