using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GPC.Configs.Checking;

namespace GPC.Configs;

/// <summary>Compares configs by their settings.</summary>
static class ConfigComparison
{
    public static string Fingerprint(JsonTree tree) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ConfigJson.Write(Sorted(tree), indented: false))));

    public static ImmutableArray<ConfigDifference> Differences(string first, string second) =>
        Validated
            .Combine(ConfigJson.Read(first), ConfigJson.Read(second), Differences)
            .Match(differences => differences, errors => throw new ArgumentException($"{errors[0]}", nameof(second)));

    public static ImmutableArray<ConfigDifference> Differences(JsonTree first, JsonTree second)
    {
        var (one, two) = (Flatten(first, "").ToList(), Flatten(second, "").ToList());
        var (left, right) = (one.ToDictionary(StringComparer.Ordinal), two.ToDictionary(StringComparer.Ordinal));
        return
        [
            .. from path in one.Concat(two).Select(pair => pair.Key).Distinct()
            let difference = new ConfigDifference(path, left.GetValueOrDefault(path, "nothing"), right.GetValueOrDefault(path, "nothing"))
            where difference.First != difference.Second
            select difference,
        ];
    }

    /// <summary>The settings by their paths; a list is one value unless its items are configs.</summary>
    static IEnumerable<KeyValuePair<string, string>> Flatten(JsonTree tree, string path) =>
        tree switch
        {
            JsonTree.Object { Members: var members } => members.SelectMany(member =>
                Flatten(member.Value, ConfigChecker.Join(path, member.Key))
            ),
            JsonTree.Array { Items: var items } when items.Any(item => item is JsonTree.Object) => items.SelectMany(
                (item, index) => Flatten(item, $"{path}[{Numbers.Write(index)}]")
            ),
            _ => [new(path, ConfigJson.Write(tree, indented: false))],
        };

    static JsonTree Sorted(JsonTree tree) =>
        tree switch
        {
            JsonTree.Object { Members: var members } => new JsonTree.Object([
                .. members
                    .OrderBy(member => member.Key, StringComparer.Ordinal)
                    .Select(member => member with { Value = Sorted(member.Value) }),
            ]),
            JsonTree.Array { Items: var items } => new JsonTree.Array([.. items.Select(Sorted)]),
            _ => tree,
        };
}

/// <summary>A setting in which two configs differ.</summary>
/// <param name="Path">The setting, such as <c>sgld.steps</c>.</param>
/// <param name="First">The value in the first, as JSON; "nothing" if it has none.</param>
/// <param name="Second">The value in the second, likewise.</param>
public sealed record ConfigDifference(string Path, string First, string Second)
{
    /// <summary>Such as <c>sgld.steps: 20, then 5</c>.</summary>
    public override string ToString() => $"{Path}: {First}, then {Second}";
}

/// <summary>One setting given as text.</summary>
static class ConfigChange
{
    /// <summary>The JSON object that sets one setting: <c>sgld.steps</c> and <c>5</c> give <c>{"sgld":{"steps":5}}</c>.</summary>
    public static Validated<JsonTree> Read(ConfigSpec spec, string path, string value)
    {
        var keys = path.Split('.');
        var inner = spec;
        foreach (var key in keys[..^1])
        {
            if (inner?.Find(key) is not { } setting)
                break;
            inner = setting.Value.Config;
        }
        if (inner is null)
            return Validated.Invalid<JsonTree>(
                ValidationError.At(path, "a setting inside one that has none", $"a setting of {spec.Name}", "remove what follows the dot")
            );

        // A key that is not known stays as it is: the check names it, with the nearest one.
        var isText = inner.Find(keys[^1])?.Value.Kind is ValueKind.Text or ValueKind.Choice;
        return Value(value, isText).Map(tree => keys.Reverse().Aggregate(tree, Wrap)).Under(path);
    }

    static JsonTree Wrap(JsonTree inner, string key) => new JsonTree.Object([new(key, inner)]);

    static Validated<JsonTree> Value(string value, bool isText)
    {
        var json = ConfigJson.Read(value);
        var bare = Validated.Valid<JsonTree>(new JsonTree.Text(value));
        return isText
            ? json.Match(tree => tree is JsonTree.Text || tree.IsNull ? json : bare, _ => bare)
            : json.Match(_ => json, _ => bare);
    }
}
