using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Files;

/// <summary>Finds the config that a settings file is for.</summary>
static class ConfigTargets
{
    /// <summary>The configs of referenced projects, which list them in attributes.</summary>
    public static EquatableArray<ConfigTarget> Referenced(Compilation compilation) =>
        (
            from assembly in compilation.SourceModule.ReferencedAssemblySymbols
            from attribute in assembly.GetAttributes()
            where attribute.AttributeClass is { Name: "ConfigTypeAttribute" } && LimitsParser.IsOurs(attribute)
            let type = attribute.ConstructorArguments.Select(argument => argument.Value).OfType<INamedTypeSymbol>().FirstOrDefault()
            where type is not null && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            let schema = SettingSymbols.Schema(type)
            where schema is not null
            select new ConfigTarget(SymbolDisplayFormats.Global(type), schema, IsOwn: false)
        ).ToEquatableArray();

    /// <summary>The configs that the project declares.</summary>
    public static IEnumerable<ConfigTarget> Own(Compilation compilation) =>
        Types(compilation.Assembly.GlobalNamespace)
            .Where(type => SettingSymbols.IsConfig(type) && !SettingSymbols.IsWritten(type))
            .Select(type => ConfigParser.Parse(type, compilation))
            .Where(model => model is { IsListed: true })
            .Select(model => Own(model!));

    public static ConfigTarget Own(ConfigModel model) => new(model.FullName, model.Schema, IsOwn: true);

    /// <summary>
    /// The config with a name; without one, the only config that is inside no other, of the project or else of what it references.
    /// </summary>
    public static ConfigTarget? Find(string? name, IEnumerable<ConfigTarget> targets)
    {
        if (name is not null)
            return Only(OwnOrAll(targets.Where(target => target.IsCalled(name))));
        var candidates = OwnOrAll(targets).ConvertAll(target => (target, spec: target.Spec()));
        var inner = candidates.SelectMany(pair => Inside(pair.spec)).ToImmutableHashSet();
        return Only(candidates.FindAll(pair => !inner.Contains(pair.spec.Name)).ConvertAll(pair => pair.target));
    }

    static ConfigTarget? Only(List<ConfigTarget> targets) => targets.Count == 1 ? targets[0] : null;

    // Those of the project itself come first.
    static List<ConfigTarget> OwnOrAll(IEnumerable<ConfigTarget> targets)
    {
        var all = targets.ToList();
        return all.Exists(target => target.IsOwn) ? all.FindAll(target => target.IsOwn) : all;
    }

    static IEnumerable<string> Inside(ConfigSpec spec) =>
        spec.Inlined.Concat(
            from setting in spec.Settings
            let inner = setting.Value.Config ?? setting.Value.Item?.Config
            where inner is not null
            from name in Inside(inner).Append(inner.Name)
            select name
        );

    static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));
}

/// <summary>A config that settings files may be for.</summary>
/// <param name="FullName">Its name in C#, in full.</param>
/// <param name="Schema">Its JSON Schema.</param>
/// <param name="IsOwn">Whether it is declared in the project itself.</param>
sealed record ConfigTarget(string FullName, string Schema, bool IsOwn)
{
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);

    public ConfigSpec Spec() => SchemaReader.Read(JsonParser.Parse(Schema).Tree!);

    /// <summary>Whether a schema's name without <c>.schema.json</c> means this config.</summary>
    public bool IsCalled(string name) => name == Name || "global::" + name == FullName;
}
