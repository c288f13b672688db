using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>A config: its settings, in the order of declaration, and the rules over them.</summary>
internal sealed record ConfigSpec(string Name, string Help, ImmutableArray<SettingSpec> Settings, ImmutableArray<RuleSpec> Rules)
{
    /// <summary>Names of the configs whose settings and rules are inlined: they are among those of this config, rules after its own.</summary>
    public ImmutableArray<string> Inlined { get; init; } = [];

    public SettingSpec? Find(string key) => Settings.FirstOrDefault(setting => setting.Key == key);

    /// <summary>All settings with their defaults, unknown where only the running program knows.</summary>
    public JsonTree.Object Defaults() => new([.. Settings.Select(setting => new JsonMember(setting.Key, setting.FullDefault))]);

    /// <summary>The same settings with the defaults of an object written over their own.</summary>
    public ConfigSpec WithDefaults(JsonTree.Object defaults) => this with
    {
        Settings = [.. Settings.Select(setting => defaults.Get(setting.Key) is { } tree ? setting.WithDefault(tree) : setting)],
    };

    public ConfigSpec WithUnknownDefaults() => this with { Settings = [.. Settings.Select(setting => setting.WithDefault(new JsonTree.Unknown()))] };
}
