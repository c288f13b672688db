using System.Collections.Immutable;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;

namespace GPC.Generators.Configs.Emitting;

/// <summary>Writes a config as JSON Schema (2020-12), for editors, for the running program, and for projects that use it.</summary>
static class SchemaEmitter
{
    public static string Write(ConfigSpec spec) =>
        JsonEmitter.Emit(
            Config(
                spec,
                [new("$schema", Text("https://json-schema.org/draft/2020-12/schema"))],
                ConfigChecker.FileKeys.Select(key => new JsonMember(key, Object(new JsonMember("type", Text("string")))))
            )
        );

    static JsonTree.Object Config(ConfigSpec spec, ImmutableArray<JsonMember> heading, IEnumerable<JsonMember> otherKeys) =>
        Object([.. heading, .. ConfigMembers(spec, Text("object"), [.. spec.Settings.Select(Setting), .. otherKeys])]);

    static IEnumerable<JsonMember> ConfigMembers(ConfigSpec spec, JsonTree type, ImmutableArray<JsonMember> properties)
    {
        yield return new("title", Text(spec.Name));
        yield return new("type", type);
        if (spec.Help.Length > 0)
            yield return new("description", Text(spec.Help));
        yield return new("additionalProperties", new JsonTree.Word("false"));
        var required = spec.Settings.Where(setting => setting.Required).Select(setting => setting.Key).ToList();
        if (required.Count > 0)
            yield return new("required", Texts(required));
        yield return new("properties", new JsonTree.Object(properties));
        if (!spec.Inlined.IsEmpty)
            yield return new("x-inlined", Texts(spec.Inlined));
        if (!spec.Rules.IsEmpty)
            yield return new("x-rules", new JsonTree.Array([.. spec.Rules.Select(Rule)]));
    }

    static JsonMember Setting(SettingSpec setting)
    {
        var members = Value(setting.Value).ToList();
        if (setting.Default is { } value)
            members.Add(new("default", value));
        if (setting.Help.Length > 0)
        {
            members.RemoveAll(member => member.Key == "description");
            members.Add(new("description", Text(setting.Help)));
        }
        return new(setting.Key, Object([.. members]));
    }

    static IEnumerable<JsonMember> Value(ValueSpec spec)
    {
        var type = Type(spec);
        if (spec.Config is { } config)
            return ConfigMembers(config, type, [.. config.Settings.Select(Setting)]);
        return [new("type", type), .. Format(spec.Kind), .. Bounds(spec.Limits), .. Lengths(spec), .. Choices(spec), .. Items(spec)];
    }

    static JsonTree Type(ValueSpec spec)
    {
        var name = Text(
            spec.Kind switch
            {
                ValueKind.Boolean => "boolean",
                ValueKind.Int32 or ValueKind.Int64 => "integer",
                ValueKind.Number => "number",
                ValueKind.List => "array",
                ValueKind.Config => "object",
                _ => "string",
            }
        );
        return spec.Nullable ? new JsonTree.Array([name, Text("null")]) : name;
    }

    static IEnumerable<JsonMember> Format(ValueKind kind) =>
        kind switch
        {
            ValueKind.Int32 => [new("format", Text("int32"))],
            ValueKind.Int64 => [new("format", Text("int64"))],
            ValueKind.Choice => [new("format", Text("enum"))],
            _ => [],
        };

    static IEnumerable<JsonMember> Bounds(Limits limits)
    {
        if (limits.Minimum is { } minimum)
            yield return new(limits.MinimumExcluded ? "exclusiveMinimum" : "minimum", Number(minimum));
        if (limits.Maximum is { } maximum)
            yield return new(limits.MaximumExcluded ? "exclusiveMaximum" : "maximum", Number(maximum));
    }

    static IEnumerable<JsonMember> Lengths(ValueSpec spec)
    {
        var noun = spec.Kind == ValueKind.List ? "Items" : "Length";
        if (spec.Limits.MinimumLength > 0)
            yield return new("min" + noun, Number(spec.Limits.MinimumLength));
        if (spec.Limits.MaximumLength < int.MaxValue)
            yield return new("max" + noun, Number(spec.Limits.MaximumLength));
    }

    static IEnumerable<JsonMember> Choices(ValueSpec spec)
    {
        ImmutableArray<JsonTree> choices =
        [
            .. spec.Limits.Texts.Select(text => Text(text)),
            .. spec.Limits.Numbers.Select(number => Number(number)),
        ];
        if (choices.IsEmpty)
            return [];
        return [new("enum", new JsonTree.Array(spec.Nullable ? choices.Add(new JsonTree.Word("null")) : choices))];
    }

    static IEnumerable<JsonMember> Items(ValueSpec spec) => spec.Item is { } item ? [new("items", Object([.. Value(item)]))] : [];

    static JsonTree Rule(RuleSpec rule)
    {
        List<JsonMember> members = [new("name", Text(rule.Name)), new("requirement", Text(rule.Requirement))];
        if (rule.Fix.Length > 0)
            members.Add(new("fix", Text(rule.Fix)));
        if (rule.IsWarning)
            members.Add(new("severity", Text("warning")));
        if (!rule.Reads.IsEmpty)
            members.Add(new("reads", Texts(rule.Reads)));
        if (rule.Body.Length > 0)
            members.Add(new("body", Text(rule.Body)));
        return Object([.. members]);
    }

    static JsonTree.Object Object(params ImmutableArray<JsonMember> members) => new JsonTree.Object(members);

    static JsonTree.Array Texts(IEnumerable<string> texts) => new JsonTree.Array([.. texts.Select(Text)]);

    static JsonTree.Text Text(string text) => new JsonTree.Text(text);

    static JsonTree.Number Number(double number) => new JsonTree.Number(Numbers.Write(number));
}
