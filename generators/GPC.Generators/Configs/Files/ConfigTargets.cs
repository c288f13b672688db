using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Configs.Files;

/// <summary>Finds the config that a settings file is for.</summary>
internal static class ConfigTargets
{
    /// <summary>The configs of referenced projects, which list them in attributes.</summary>
    public static IEnumerable<ConfigTarget> Referenced(Compilation compilation) =>
        from assembly in compilation.SourceModule.ReferencedAssemblySymbols
        from attribute in assembly.GetAttributes()
        where attribute.AttributeClass is { Name: "ConfigTypeAttribute" } && LimitsReader.IsOurs(attribute)
        let type = attribute.ConstructorArguments.Select(argument => argument.Value).OfType<INamedTypeSymbol>().FirstOrDefault()
        where type is not null && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        let schema = SettingSymbols.Schema(type)
        where schema is not null
        select new ConfigTarget(SymbolDisplayFormats.Global(type), schema, IsOwn: false);

    /// <summary>The configs that the project declares.</summary>
    public static IEnumerable<ConfigTarget> Own(Compilation compilation) => Types(compilation.Assembly.GlobalNamespace)
        .Where(type => SettingSymbols.IsConfig(type) && !SettingSymbols.IsWritten(type))
        .Select(type => ConfigModelReader.Read(type, compilation))
        .Where(model => model is { IsListed: true })
        .Select(model => Own(model!));

    public static ConfigTarget Own(ConfigModel model) => new(model.FullName, model.Schema, IsOwn: true);

    /// <summary>The config with a name; without one, the only config that is inside no other, of the project or else of what it references.</summary>
    public static ConfigTarget? Find(string? name, IEnumerable<ConfigTarget> targets)
    {
        if (name is not null) return Only(targets.Where(target => target.IsCalled(name)));
        var all = targets.Select(target => (target, spec: target.Spec())).ToList();
        var inner = all.SelectMany(pair => Inside(pair.spec)).ToImmutableHashSet();
        return Only(all.Where(pair => !inner.Contains(pair.spec.Name)).Select(pair => pair.target));
    }

    /// <summary>The only one of the project itself, or else the only one at all.</summary>
    private static ConfigTarget? Only(IEnumerable<ConfigTarget> targets)
    {
        var all = targets.ToList();
        var candidates = all.Any(target => target.IsOwn) ? all.Where(target => target.IsOwn).ToList() : all;
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static IEnumerable<string> Inside(ConfigSpec spec) => spec.Inlined.Concat(
        from setting in spec.Settings
        let inner = setting.Value.Config ?? setting.Value.Item?.Config
        where inner is not null
        from name in Inside(inner).Append(inner.Name)
        select name);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));
}
