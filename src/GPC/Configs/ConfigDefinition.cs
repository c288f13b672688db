using System.Collections.Immutable;
using GPC.Configs.Checking;

namespace GPC.Configs;

/// <summary>A config's settings, and how to read, write, compare and describe them. The generator makes one for each config.</summary>
/// <typeparam name="T">The config.</typeparam>
public sealed class ConfigDefinition<T>
    where T : class, IConfig<T>
{
    readonly Func<ConfigValue, T?, T> read;
    readonly Func<T, ConfigValue> write;
    readonly ImmutableArray<Func<T, bool>> rules;
    readonly Lazy<ConfigSpec> spec;

    /// <summary>Puts together what the generator wrote.</summary>
    /// <param name="jsonSchema">The settings as JSON Schema, with the rules.</param>
    /// <param name="read">Reads a config; what is not given is as in the second config, or has its default.</param>
    /// <param name="write">Writes all settings.</param>
    /// <param name="rules">The rules in the order of the schema.</param>
    public ConfigDefinition(
        string jsonSchema,
        Func<ConfigValue, T?, T> read,
        Func<T, ConfigValue> write,
        params ReadOnlySpan<Func<T, bool>> rules
    )
    {
        JsonSchema = jsonSchema;
        this.read = read;
        this.write = write;
        this.rules = [.. rules];
        spec = new(() =>
            ConfigJson
                .Read(jsonSchema)
                .Match(SchemaReader.Read, errors =>
                    throw new ArgumentException($"The schema of {typeof(T).Name} is not JSON: {errors[0]}", nameof(jsonSchema))
                )
        );
    }

    /// <summary>The settings as JSON Schema, for editors.</summary>
    public string JsonSchema { get; }

    internal ConfigSpec Spec => spec.Value;

    /// <summary>Reads a config from JSON, in which comments and trailing commas are allowed; all mistakes are reported at once.</summary>
    /// <param name="json">An object with the settings that differ from their defaults.</param>
    public Validated<T> Parse(string json) => ConfigJson.Read(json).Bind(tree => ConfigFile.WithoutBase(tree).Bind(Parse));

    /// <summary>Reads a config from a file, and from the files that it refines with <c>extends</c>.</summary>
    /// <param name="path">The file.</param>
    public Validated<T> ParseFile(string path) => ConfigFile.Read(path).Bind(Parse);

    /// <summary>Changes one setting from text, as the command line does; the result is checked whole.</summary>
    /// <param name="config">The config to change.</param>
    /// <param name="path">The setting, such as <c>sgld.steps</c>.</param>
    /// <param name="value">JSON; the quotes of a text may be left out.</param>
    public Validated<T> With(T config, string path, string value) => With(config, [new(path, value)]);

    /// <summary>Changes several settings from text at once; only the result has to be right.</summary>
    /// <param name="config">The config to change.</param>
    /// <param name="changes">Settings and their values; of two for one setting the later one counts.</param>
    public Validated<T> With(T config, IReadOnlyList<KeyValuePair<string, string>> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return Validated
            .All(changes.Select(change => ConfigChange.Read(Spec, change.Key, change.Value)))
            .Bind(trees => Check(trees.Aggregate((JsonTree)JsonTree.Object.Empty, JsonMerge.Over), config));
    }

    /// <summary>Checks a config that was made in code.</summary>
    /// <param name="config">The config.</param>
    public Validated<T> Validate(T config) => Check(ToTree(config), from: null).Map(_ => config);

    /// <summary>What is allowed in a config, but unwise: its rules of <see cref="RuleSeverity.Warning"/> that don't hold.</summary>
    /// <param name="config">The config.</param>
    public ImmutableArray<ValidationError> Warnings(T config)
    {
        var tree = ToTree(config);
        var findings = new ConfigFindings(ConfigChecker.Check(tree, Spec, complete: true));
        Read(new ConfigValue(tree, "", findings), from: null);
        return findings.Warnings;
    }

    /// <summary>All settings as JSON, indented; <see cref="Parse(string)"/> reads it back.</summary>
    /// <param name="config">The config.</param>
    public string ToJson(T config) => ConfigJson.Write(ToTree(config), indented: true);

    /// <summary>A SHA-256 over the settings, in hexadecimal digits: equal for equal configs, however they were written.</summary>
    /// <param name="config">The config.</param>
    public string Fingerprint(T config) => ConfigComparison.Fingerprint(ToTree(config));

    /// <summary>The settings in which two configs differ, in the order of declaration.</summary>
    /// <param name="first">The first config.</param>
    /// <param name="second">The second config.</param>
    public ImmutableArray<ConfigDifference> Differences(T first, T second) => ConfigComparison.Differences(ToTree(first), ToTree(second));

    /// <summary>A table of the settings: name, default, what is allowed, help.</summary>
    public string Describe() => ConfigDescription.Table(Spec, ToTree(read(default, null)));

    internal JsonTree ToTree(T config) => write(config).Tree!;

    internal T Read(ConfigValue json, T? from)
    {
        var config = read(json, from);
        json.Ask(config, Spec, rules, ToTree);
        return config;
    }

    Validated<T> Parse(JsonTree tree) => Check(tree, from: null);

    Validated<T> Check(JsonTree tree, T? from)
    {
        var findings = new ConfigFindings(ConfigChecker.Check(tree, Spec, complete: from is null));
        var config = Read(new ConfigValue(tree, "", findings), from);
        if (!findings.Errors.IsEmpty)
            return Validated.Invalid<T>(findings.Errors);

        // What was given is right; what was not given comes from code and may still be wrong.
        var rest = new ConfigFindings(ConfigChecker.Check(ToTree(config), Spec, complete: true));
        return rest.Errors.IsEmpty ? Validated.Valid(config) : Validated.Invalid<T>(rest.Errors);
    }
}

/// <summary>What every config has; the generator implements it. For code that handles configs of any kind.</summary>
/// <typeparam name="TSelf">The config.</typeparam>
public interface IConfig<TSelf>
    where TSelf : class, IConfig<TSelf>
{
    /// <summary>The config's settings, and how to read and write them.</summary>
    static abstract ConfigDefinition<TSelf> Definition { get; }
}
