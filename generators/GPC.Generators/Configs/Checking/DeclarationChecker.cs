using System.Collections.Immutable;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Checking;

/// <summary>Checks the declaration of a config: its type, its settings with their limits, and its rules.</summary>
static class DeclarationChecker
{
    public static IEnumerable<Diagnostic> Check(INamedTypeSymbol type)
    {
        var properties = type.GetMembers().OfType<IPropertySymbol>().ToList();
        return
        [
            .. ConfigTypeChecker.Check(type),
            .. properties.SelectMany(SettingChecker.Check),
            .. properties.SelectMany(LimitChecker.Check),
            .. SettingChecker.CheckKeys(type),
            .. SettingSymbols.MarkedRules(type).Where(rule => !SettingSymbols.IsRule(rule)).Select(rule => WrongRule(rule, type)),
        ];
    }

    /// <summary>Where a symbol is declared.</summary>
    public static Location Place(ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;

    static Diagnostic WrongRule(IMethodSymbol rule, INamedTypeSymbol type) =>
        Diagnostic.Create(
            Catalogue.RuleShape,
            Place(rule),
            rule.Name,
            $"it must be static, take the config and return a bool: write static bool {rule.Name}({type.Name} config) => ..."
        );
}

/// <summary>Checks what a config's type must be.</summary>
static class ConfigTypeChecker
{
    public static IEnumerable<Diagnostic> Check(INamedTypeSymbol type) =>
        Reasons(type)
            .Take(1)
            .Select(reason => Diagnostic.Create(Catalogue.ConfigShape, DeclarationChecker.Place(type), type.Name, reason))
            .Concat(Cycle(type));

    static IEnumerable<string> Reasons(INamedTypeSymbol type)
    {
        if (!type.IsRecord || type.TypeKind != TypeKind.Class)
            yield return "it is not a record class: declare it as a sealed partial record";
        if (!type.IsSealed || type.BaseType?.SpecialType != SpecialType.System_Object)
            yield return "it is not sealed, or it has a base record: declare it as a sealed partial record without a base record";
        if (type.IsFileLocal)
            yield return "only its own file can see it, and the generated half is in another: remove the modifier file";
        var parts = type.WithContainers().Reverse().ToList();
        foreach (var part in parts.Where(part => !part.IsPartial()))
            yield return $"{part.Name} is not partial: add partial, the generator writes the other half";
        foreach (var part in parts.Where(part => !part.TypeParameters.IsEmpty))
            yield return $"{part.Name} has type parameters: remove them";
        if (!type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty))
            yield return "it can't be made without arguments: declare its settings as properties with init";
        if (type.OwnMember(Names.Taken) is { } taken)
            yield return $"its member {taken.Name} has the name of one that is generated: rename it";
    }

    static IEnumerable<Diagnostic> Cycle(INamedTypeSymbol type) =>
        from property in SettingSymbols.Settings(type)
        let inner = Held(property)
        where inner is not null && Holds(inner, type, [])
        select Diagnostic.Create(Catalogue.ConfigCycle, DeclarationChecker.Place(property), type.Name, inner.Name);

    static bool Holds(INamedTypeSymbol outer, INamedTypeSymbol type, HashSet<string> seen) =>
        SymbolEqualityComparer.Default.Equals(outer, type)
        || (
            seen.Add(outer.ToDisplayString())
            && SettingSymbols.Settings(outer).Select(Held).OfType<INamedTypeSymbol>().Any(inner => Holds(inner, type, seen))
        );

    /// <summary>The config in a setting, or in its items.</summary>
    static INamedTypeSymbol? Held(IPropertySymbol property)
    {
        var type = property.Type;
        while (SettingTypes.IsList(type))
            type = SettingTypes.Item(type);
        return SettingSymbols.IsConfig(type) ? (INamedTypeSymbol)type : null;
    }
}

/// <summary>Checks what the property of a setting must be.</summary>
static class SettingChecker
{
    const string Supported = "use bool, int, long, double, string, an enum without [Flags], another config, or a ConfigList of these";

    public static IEnumerable<Diagnostic> Check(IPropertySymbol property)
    {
        var reason =
            SettingSymbols.IsDeclaredAsSetting(property) ? Reason(property)
            : HasMark(property) ? "it is not public with get and init: declare it as public ... { get; init; }"
            : null;
        if (reason is not null)
            yield return Diagnostic.Create(Catalogue.SettingShape, DeclarationChecker.Place(property), property.Name, reason);
    }

    /// <summary>Two settings have one key if they differ only in the case of their first letters, or if one of them is inlined.</summary>
    public static IEnumerable<Diagnostic> CheckKeys(INamedTypeSymbol type) =>
        from same in Keys(type, []).GroupBy(setting => setting.Key)
        from second in same.Skip(1)
        where !second.Property.Equals(same.First().Property, SymbolEqualityComparer.Default)
        select Diagnostic.Create(Catalogue.SameKey, DeclarationChecker.Place(second.Property), second.Name, same.First().Name, same.Key);

    // Every setting with the property of the type that it comes from.
    static IEnumerable<(IPropertySymbol Property, string Name, string Key)> Keys(INamedTypeSymbol type, ImmutableHashSet<string> outer)
    {
        var open = outer.Add(type.ToDisplayString());
        return SettingSymbols
            .Settings(type)
            .SelectMany(property =>
                SettingSymbols.IsInline(property) && !open.Contains(property.Type.ToDisplayString())
                    ? Keys((INamedTypeSymbol)property.Type, open).Select(inner => (property, $"{property.Name}.{inner.Name}", inner.Key))
                    : [(property, property.Name, Names.Camel(property.Name))]
            );
    }

    static string? Reason(IPropertySymbol property) =>
        !property.SetMethod!.IsInitOnly ? "it can change after the config was checked: write init instead of set"
        : !SettingSymbols.IsAutomatic(property)
            ? "its get or init has code of its own, so that nothing can be said about its value: write { get; init; } and make a rule "
                + "of the code"
        : SettingSymbols.HasInlineMark(property) && (!SettingSymbols.IsInline(property) || SettingSymbols.IsRequired(property))
            ? "only a config that is always there can be inlined: remove [Inline], or let it be a config that is neither null nor required"
        : !SettingTypes.IsSupported(property.Type)
            ? $"its type {property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} has no form in JSON here: "
                + $"{Supported}"
        : null;

    static bool HasMark(IPropertySymbol property) => property.GetAttributes().Any(LimitsParser.IsOurs);
}
