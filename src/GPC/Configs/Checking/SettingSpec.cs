namespace GPC.Configs.Checking;

/// <summary>One setting.</summary>
/// <param name="Key">Its name in JSON: the property's in camel case.</param>
/// <param name="Help">What its documentation comment says.</param>
/// <param name="Value">What is allowed.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Default">
/// What it is when it is not given; nothing if only the running program knows. Of a config it is <c>null</c>, or <c>{}</c> because
/// the settings inside have their own.
/// </param>
internal sealed record SettingSpec(string Key, string Help, ValueSpec Value, bool Required, JsonTree? Default)
{
    /// <summary>The default with those of the settings inside.</summary>
    public JsonTree FullDefault => Default is JsonTree.Object && Value.Config is { } config ? config.Defaults() : Default ?? new JsonTree.Unknown();

    /// <summary>The same setting with another default, which may be unknown.</summary>
    public SettingSpec WithDefault(JsonTree tree) => (tree, Value.Config) switch
    {
        (JsonTree.Object inner, { } config) => this with { Default = JsonTree.Object.Empty, Value = Value with { Config = config.WithDefaults(inner) } },
        (JsonTree.Unknown, { } config) => this with { Default = null, Value = Value with { Config = config.WithUnknownDefaults() } },
        (JsonTree.Unknown, null) => this with { Default = null },
        _ => this with { Default = tree },
    };
}
