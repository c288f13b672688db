using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Analyzers;

/// <summary>What a setting's property must be.</summary>
internal static class SettingShape
{
    private const string Supported = "use bool, int, long, double, string, an enum without [Flags], another config, or a ConfigList of these";

    public static IEnumerable<Diagnostic> Check(IPropertySymbol property)
    {
        var reason = SettingSymbols.IsDeclaredAsSetting(property) ? Reason(property) : HasMark(property) ? "it is not public with get and init: declare it as public ... { get; init; }" : null;
        if (reason is not null) yield return Diagnostic.Create(Catalogue.SettingShape, ConfigDeclarationAnalyzer.Place(property), property.Name, reason);
    }

    /// <summary>Two properties that differ only in the case of their first letters have one key.</summary>
    public static IEnumerable<Diagnostic> CheckKeys(INamedTypeSymbol type) =>
        from same in SettingSymbols.Settings(type).GroupBy(property => Names.Camel(property.Name))
        from second in same.Skip(1)
        select Diagnostic.Create(Catalogue.SameKey, ConfigDeclarationAnalyzer.Place(second), second.Name, same.First().Name, same.Key);

    private static string? Reason(IPropertySymbol property) =>
        !property.SetMethod!.IsInitOnly ? "it can change after the config was checked: write init instead of set"
        : !SettingSymbols.IsAutomatic(property) ? "its get or init has code of its own, so that nothing can be said about its value: write { get; init; } and make a rule of the code"
        : !SettingTypes.IsSupported(property.Type) ? $"its type {property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} has no form in JSON here: {Supported}"
        : null;

    private static bool HasMark(IPropertySymbol property) => property.GetAttributes().Any(LimitsReader.IsOurs);
}
