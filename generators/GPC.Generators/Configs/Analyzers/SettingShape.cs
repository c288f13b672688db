using System.Collections.Immutable;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Analyzers;

/// <summary>What a setting's property must be.</summary>
static class SettingShape
{
    const string Supported = "use bool, int, long, double, string, an enum without [Flags], another config, or a ConfigList of these";

    public static IEnumerable<Diagnostic> Check(IPropertySymbol property)
    {
        var reason =
            SettingSymbols.IsDeclaredAsSetting(property) ? Reason(property)
            : HasMark(property) ? "it is not public with get and init: declare it as public ... { get; init; }"
            : null;
        if (reason is not null)
            yield return Diagnostic.Create(Catalogue.SettingShape, ConfigDeclarationAnalyzer.Place(property), property.Name, reason);
    }

    /// <summary>Two settings have one key if they differ only in the case of their first letters, or if one of them is inlined.</summary>
    public static IEnumerable<Diagnostic> CheckKeys(INamedTypeSymbol type) =>
        from same in Keys(type, []).GroupBy(setting => setting.Key)
        from second in same.Skip(1)
        where !second.Property.Equals(same.First().Property, SymbolEqualityComparer.Default)
        select Diagnostic.Create(
            Catalogue.SameKey,
            ConfigDeclarationAnalyzer.Place(second.Property),
            second.Name,
            same.First().Name,
            same.Key
        );

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

    static bool HasMark(IPropertySymbol property) => property.GetAttributes().Any(LimitsReader.IsOurs);
}
