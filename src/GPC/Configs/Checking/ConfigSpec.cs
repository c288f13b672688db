using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>A config: its settings, in the order of declaration, and the rules over them.</summary>
sealed record ConfigSpec(string Name, string Help, ImmutableArray<SettingSpec> Settings, ImmutableArray<RuleSpec> Rules)
{
    /// <summary>
    /// Names of the configs whose settings and rules are inlined: they are among those of this config, rules after its own.
    /// </summary>
    public ImmutableArray<string> Inlined { get; init; } = [];

    public SettingSpec? Find(string key) => Settings.FirstOrDefault(setting => setting.Key == key);

    /// <summary>All settings with their defaults, unknown where only the running program knows.</summary>
    public JsonTree.Object Defaults() => new([.. Settings.Select(setting => new JsonMember(setting.Key, setting.FullDefault))]);

    /// <summary>The same settings with the defaults of an object written over their own.</summary>
    public ConfigSpec WithDefaults(JsonTree.Object defaults) =>
        this with
        {
            Settings = [.. Settings.Select(setting => defaults.Get(setting.Key) is { } tree ? setting.WithDefault(tree) : setting)],
        };

    public ConfigSpec WithUnknownDefaults() =>
        this with
        {
            Settings = [.. Settings.Select(setting => setting.WithDefault(new JsonTree.Unknown()))],
        };
}

/// <summary>One setting.</summary>
/// <param name="Key">Its name in JSON: the property's in camel case.</param>
/// <param name="Help">What its documentation comment says.</param>
/// <param name="Value">What is allowed.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Default">
/// What it is when it is not given; nothing if only the running program knows. Of a config it is <c>null</c>, or <c>{}</c> because
/// the settings inside have their own.
/// </param>
sealed record SettingSpec(string Key, string Help, ValueSpec Value, bool Required, JsonTree? Default)
{
    /// <summary>The default with those of the settings inside.</summary>
    public JsonTree FullDefault =>
        Default is JsonTree.Object && Value.Config is { } config ? config.Defaults() : Default ?? new JsonTree.Unknown();

    /// <summary>The same setting with another default, which may be unknown.</summary>
    public SettingSpec WithDefault(JsonTree tree) =>
        (tree, Value.Config) switch
        {
            (JsonTree.Object inner, { } config) => this with
            {
                Default = JsonTree.Object.Empty,
                Value = Value with { Config = config.WithDefaults(inner) },
            },
            (JsonTree.Unknown, { } config) => this with { Default = null, Value = Value with { Config = config.WithUnknownDefaults() } },
            (JsonTree.Unknown, null) => this with { Default = null },
            _ => this with { Default = tree },
        };
}

/// <summary>What is allowed as a value.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Nullable">Whether <c>null</c> is allowed.</param>
/// <param name="Limits">What is allowed beyond its type.</param>
/// <param name="Item">Of a list: what each item may be.</param>
/// <param name="Config">Of a config: its settings.</param>
sealed record ValueSpec(ValueKind Kind, bool Nullable, Limits Limits, ValueSpec? Item = null, ConfigSpec? Config = null);

/// <summary>What a setting holds.</summary>
enum ValueKind
{
    Boolean,
    Int32,
    Int64,
    Number,
    Text,

    /// <summary>The name of an enum's member.</summary>
    Choice,
    List,
    Config,
}

/// <summary>What is allowed of a number, a text or a list, beyond its type.</summary>
sealed record Limits
{
    public static Limits None { get; } = new();

    public double? Minimum { get; init; }

    public bool MinimumExcluded { get; init; }

    public double? Maximum { get; init; }

    public bool MaximumExcluded { get; init; }

    public int MinimumLength { get; init; }

    public int MaximumLength { get; init; } = int.MaxValue;

    /// <summary>The names of an enum, or the texts of AllowedValues; none when any is allowed.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>The numbers of AllowedValues; none when any is allowed.</summary>
    public ImmutableArray<double> Numbers { get; init; } = [];

    public bool IsTooSmall(double value) => Minimum is { } minimum && !(MinimumExcluded ? value > minimum : value >= minimum);

    public bool IsTooLarge(double value) => Maximum is { } maximum && !(MaximumExcluded ? value < maximum : value <= maximum);
}

/// <summary>A condition over several settings.</summary>
/// <param name="Name">The method.</param>
/// <param name="Requirement">What must hold.</param>
/// <param name="Fix">What to do when it does not.</param>
/// <param name="IsWarning">Whether a config that breaks the rule is accepted all the same.</param>
/// <param name="Reads">Paths of the settings that it reads, when they are known.</param>
/// <param name="Body">The condition in the form that the build evaluates; empty when it is outside the evaluated part of C#.</param>
sealed record RuleSpec(string Name, string Requirement, string Fix, bool IsWarning, ImmutableArray<string> Reads, string Body);
