using GPC.Configs.Checking;
using GPC.Generators.Configs.Emitting;
using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Emitting;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Parsing;

/// <summary>Parses configs from symbols.</summary>
static class ConfigParser
{
    /// <summary>The config of a declaration with <c>[Config]</c>; null for one with mistakes, which an analyzer reports.</summary>
    public static ConfigModel? Parse(GeneratorAttributeSyntaxContext found)
    {
        if (!DeclaredTypes.IsFirstPart(found))
            return null;
        var compilation = WeightsCompilation.Of(found.SemanticModel.Compilation);
        return compilation.TypeOf(found.TargetNode) is { } type ? Parse(type, compilation.Compilation) : null;
    }

    /// <summary>The config of an objective's weights.</summary>
    /// <remarks>It is not listed, because a settings file that does not name its config is not meant for weights.</remarks>
    public static ConfigModel? ParseWeights(GeneratorAttributeSyntaxContext found)
    {
        if (!DeclaredTypes.IsFirstPart(found))
            return null;
        var compilation = WeightsCompilation.Of(found.SemanticModel.Compilation);
        return
            compilation.WeightsOf((INamedTypeSymbol)found.TargetSymbol) is { } weights
            && Parse(weights, compilation.Compilation) is { } config
            ? config with
            {
                IsListed = false,
            }
            : null;
    }

    /// <summary>The config that a type is; null for one with mistakes, which an analyzer reports.</summary>
    public static ConfigModel? Parse(INamedTypeSymbol type, Compilation compilation)
    {
        if (!SettingSymbols.IsComplete(type) || new ConfigSpecParser(compilation).Read(type) is not { } spec)
            return null;
        var settings = SettingSymbols
            .Settings(type)
            .Where(property => SettingSymbols.IsInline(property) || spec.Find(Names.Camel(property.Name)) is not null)
            .ToList();
        return new(
            TypeShell.Of(type),
            type.WithContainers()
                .All(part =>
                    part.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
                ),
            SchemaEmitter.Write(spec),
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
