using GPC.Configs.Checking;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs;

/// <summary>Reads a config's declaration into what the emitter needs.</summary>
static class ConfigModelReader
{
    /// <summary>The model; nothing for a type that an analyzer has something to say about.</summary>
    public static ConfigModel? Read(INamedTypeSymbol type, Compilation compilation)
    {
        if (!SettingSymbols.IsComplete(type) || new SpecReader(compilation).Read(type) is not { } spec)
            return null;
        var settings = SettingSymbols
            .Settings(type)
            .Where(property => SettingSymbols.IsInline(property) || spec.Find(Names.Camel(property.Name)) is not null)
            .ToList();
        return new(
            TypeShell.Of(type),
            SettingSymbols
                .WithContaining(type)
                .All(part =>
                    part.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
                ),
            SchemaWriter.Write(spec),
            settings.Select(Property).ToEquatableArray(),
            Enums(settings).ToEquatableArray(),
            SettingSymbols.Rules(type).Select(rule => SymbolDisplayFormats.Escape(rule.Name)).ToEquatableArray()
        );
    }

    static ConfigProperty Property(IPropertySymbol property) =>
        new(
            SymbolDisplayFormats.Escape(property.Name),
            SettingSymbols.IsInline(property) ? null : Names.Camel(property.Name),
            property.IsRequired,
            Type(property.Type)
        );

    static PropertyType Type(ITypeSymbol type)
    {
        var setting = SettingTypes.Read(type)!;
        return new(
            setting.Kind,
            setting.Nullable,
            SymbolDisplayFormats.Global(setting.Plain),
            setting.Kind == ValueKind.List ? Type(SettingTypes.Item(setting.Plain)) : null
        );
    }

    static IEnumerable<ConfigEnum> Enums(IEnumerable<IPropertySymbol> settings) =>
        settings
            .Select(property => Innermost(property.Type))
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .GroupBy(type => type.Name)
            .SelectMany(same =>
                same.Select(
                    (type, index) =>
                        new ConfigEnum(
                            SymbolDisplayFormats.Global(type),
                            $"Parse{type.Name}{(index == 0 ? "" : index + 1)}",
                            SettingTypes.Members(type).ToEquatableArray()
                        )
                )
            );

    /// <summary>The enum of a setting or of its items.</summary>
    static ITypeSymbol? Innermost(ITypeSymbol type) =>
        SettingTypes.Read(type) switch
        {
            { Kind: ValueKind.Choice, Plain: var choice } => choice,
            { Kind: ValueKind.List, Plain: var list } => Innermost(SettingTypes.Item(list)),
            _ => null,
        };
}
