using System.Collections.Concurrent;
using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;
using GPC.Generators.Configs.Rules;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Parsing;

/// <summary>
/// Reads configs: those of this project from their declarations, those of others from the schema that was generated for them.
/// </summary>
sealed class ConfigSpecParser(Compilation compilation)
{
    readonly Stack<INamedTypeSymbol> open = new();

    /// <summary>A config's settings and rules; nothing if the type can't be one, or holds itself.</summary>
    public ConfigSpec? Read(INamedTypeSymbol type)
    {
        if (open.Contains(type, SymbolEqualityComparer.Default))
            return null;
        if (type.DeclaringSyntaxReferences.IsEmpty)
            return FromSchema(type);
        open.Push(type);
        var inlined = new List<ConfigSpec>();
        var settings = SettingSymbols.Settings(type).SelectMany(property => Settings(property, inlined)).ToImmutableArray();
        open.Pop();
        return new(
            type.Name,
            Documentation.Summary(type),
            settings,
            [.. SettingSymbols.Rules(type).Select(Rule), .. inlined.SelectMany(inner => inner.Rules)]
        )
        {
            Inlined = [.. inlined.SelectMany(inner => inner.Inlined.Prepend(inner.Name))],
        };
    }

    /// <summary>What a property allows; nothing if it can't be a setting.</summary>
    public ValueSpec? Value(IPropertySymbol property) =>
        Value(property.Type, LimitsParser.OfValue(property), LimitsParser.OfLength(property));

    ValueSpec? Value(ITypeSymbol type, Limits limits, Limits length)
    {
        if (SettingTypes.Read(type) is not { } setting)
            return null;
        var spec = new ValueSpec(
            setting.Kind,
            setting.Nullable,
            limits with
            {
                MinimumLength = length.MinimumLength,
                MaximumLength = length.MaximumLength,
            }
        );
        return setting.Kind switch
        {
            ValueKind.List => Value(SettingTypes.Item(setting.Plain), limits, Limits.None) is { } item
                ? spec with
                {
                    Limits = length,
                    Item = item,
                }
                : null,
            ValueKind.Config => Read((INamedTypeSymbol)setting.Plain) is { } config
                ? spec with
                {
                    Limits = Limits.None,
                    Config = config,
                }
                : null,
            ValueKind.Choice => spec with
            {
                Limits = new() { Texts = [.. SettingTypes.Members((INamedTypeSymbol)setting.Plain).Select(member => member.Key)] },
            },
            ValueKind.Boolean => spec with { Limits = Limits.None },
            ValueKind.Text => spec with
            {
                Limits = new()
                {
                    Texts = limits.Texts,
                    MinimumLength = length.MinimumLength,
                    MaximumLength = length.MaximumLength,
                },
            },
            _ => spec with { Limits = limits with { Texts = [] } },
        };
    }

    ImmutableArray<SettingSpec> Settings(IPropertySymbol property, List<ConfigSpec> inlined)
    {
        if (!SettingSymbols.IsInline(property))
            return Setting(property) is { } setting ? [setting] : [];
        if (Value(property) is not { Config: { } config } value)
            return [];
        var inner = new DefaultParser(compilation, this).Read(property, value) is JsonTree.Object defaults
            ? config.WithDefaults(defaults)
            : config.WithUnknownDefaults();
        inlined.Add(inner);
        return inner.Settings;
    }

    SettingSpec? Setting(IPropertySymbol property)
    {
        if (Value(property) is not { } value)
            return null;
        var setting = new SettingSpec(
            Names.Camel(property.Name),
            Documentation.Summary(property),
            value,
            SettingSymbols.IsRequired(property),
            null
        );
        return setting.Required ? setting : setting.WithDefault(new DefaultParser(compilation, this).Read(property, value));
    }

    RuleSpec Rule(IMethodSymbol rule)
    {
        var attribute = SettingSymbols.Attribute(rule, "RuleAttribute")!;
        object? Named(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
        var body = RuleParser.Parse(rule, compilation);
        return new(
            rule.Name,
            string.Concat(LimitsParser.Arguments<string>(attribute)),
            Named("Fix") as string ?? "",
            Named("Severity") is 1,
            body is null ? MethodBodies.Reads(rule, compilation) : [.. body.Reads],
            body is null ? "" : RuleNotation.Write(body)
        );
    }

    static ConfigSpec? FromSchema(INamedTypeSymbol type) =>
        SettingSymbols.Schema(type) is { } schema && JsonParser.Parse(schema).Tree is JsonTree.Object tree ? SchemaReader.Read(tree) : null;
}

/// <summary>The configs of a compilation, each read once.</summary>
sealed class ConfigSpecs(Compilation compilation)
{
    readonly ConcurrentDictionary<INamedTypeSymbol, ConfigSpec?> specs = new(SymbolEqualityComparer.Default);

    public ConfigSpec? Read(INamedTypeSymbol type) => specs.GetOrAdd(type, new ConfigSpecParser(compilation).Read);
}
