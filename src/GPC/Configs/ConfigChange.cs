using GPC.Configs.Checking;

namespace GPC.Configs;

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
