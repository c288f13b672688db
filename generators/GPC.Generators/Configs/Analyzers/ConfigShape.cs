using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Analyzers;

/// <summary>What a config's type must be.</summary>
static class ConfigShape
{
    public static IEnumerable<Diagnostic> Check(INamedTypeSymbol type) =>
        Reasons(type)
            .Take(1)
            .Select(reason => Diagnostic.Create(Catalogue.ConfigShape, ConfigDeclarationAnalyzer.Place(type), type.Name, reason))
            .Concat(Cycle(type));

    static IEnumerable<string> Reasons(INamedTypeSymbol type)
    {
        if (!type.IsRecord || type.TypeKind != TypeKind.Class)
            yield return "it is no record class: declare it as sealed partial record";
        if (!type.IsSealed || type.BaseType?.SpecialType != SpecialType.System_Object)
            yield return "it could be derived from, or is derived: declare it as sealed partial record without a base record";
        if (type.IsFileLocal)
            yield return "no other file can see it, and so not its generated half: remove the modifier file";
        foreach (var part in SettingSymbols.WithContaining(type).Where(part => !SettingSymbols.IsPartial(part)))
            yield return $"{part.Name} is not partial: add partial, the generator writes the other half";
        foreach (var part in SettingSymbols.WithContaining(type).Where(part => !part.TypeParameters.IsEmpty))
            yield return $"{part.Name} has type parameters: remove them";
        if (!type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty))
            yield return "it can't be made without arguments: declare its settings as properties with init";
        foreach (
            var member in type.GetMembers().Where(member => Names.Taken.Contains(member.Name) && !SettingSymbols.IsWritten(member)).Take(1)
        )
        {
            yield return $"its member {member.Name} has the name of one that is generated: rename it";
        }
    }

    static IEnumerable<Diagnostic> Cycle(INamedTypeSymbol type) =>
        from property in SettingSymbols.Settings(type)
        let inner = Held(property)
        where inner is not null && Holds(inner, type, [])
        select Diagnostic.Create(Catalogue.ConfigCycle, ConfigDeclarationAnalyzer.Place(property), type.Name, inner.Name);

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
