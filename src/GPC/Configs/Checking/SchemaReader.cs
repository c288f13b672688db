using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>Reads a config back from its JSON Schema, which is where the generator keeps it.</summary>
static class SchemaReader
{
    public static ConfigSpec Read(JsonTree schema)
    {
        var tree = (JsonTree.Object)schema;
        var required = Items(tree, "required").Select(Text).ToImmutableHashSet();
        return new(
            Text(tree.Get("title")),
            Text(tree.Get("description")),
            [
                .. Members(tree, "properties")
                    .Where(member => !ConfigChecker.FileKeys.Contains(member.Key))
                    .Select(member => Setting(member, required)),
            ],
            [.. Items(tree, "x-rules").Select(rule => Rule((JsonTree.Object)rule))]
        )
        {
            Inlined = [.. Items(tree, "x-inlined").Select(Text)],
        };
    }

    static SettingSpec Setting(JsonMember member, ImmutableHashSet<string> required)
    {
        var tree = (JsonTree.Object)member.Value;
        return new(
            member.Key,
            Text(tree.Get("description")),
            Value(tree),
            required.Contains(member.Key),
            tree.Get("default")?.WithoutPlaces()
        );
    }

    static ValueSpec Value(JsonTree.Object tree)
    {
        var type = tree.Get("type");
        var nullable = type is JsonTree.Array;
        var choices = Items(tree, "enum");
        var limits = new Limits
        {
            Minimum = Number(tree, "minimum") ?? Number(tree, "exclusiveMinimum"),
            MinimumExcluded = tree.Get("exclusiveMinimum") is not null,
            Maximum = Number(tree, "maximum") ?? Number(tree, "exclusiveMaximum"),
            MaximumExcluded = tree.Get("exclusiveMaximum") is not null,
            MinimumLength = (int)(Number(tree, "minLength") ?? Number(tree, "minItems") ?? 0),
            MaximumLength = (int)(Number(tree, "maxLength") ?? Number(tree, "maxItems") ?? int.MaxValue),
            Texts = [.. choices.OfType<JsonTree.Text>().Select(Text)],
            Numbers = [.. choices.OfType<JsonTree.Number>().Select(number => Numbers.Finite(number.Raw)).OfType<double>()],
        };
        var kind = Kind(Text(type is JsonTree.Array both ? both.Items[0] : type), Text(tree.Get("format")));
        return new(
            kind,
            nullable,
            limits,
            kind == ValueKind.List ? Value((JsonTree.Object)tree.Get("items")!) : null,
            kind == ValueKind.Config ? Read(tree) : null
        );
    }

    static ValueKind Kind(string type, string format) =>
        (type, format) switch
        {
            ("boolean", _) => ValueKind.Boolean,
            ("integer", "int32") => ValueKind.Int32,
            ("integer", _) => ValueKind.Int64,
            ("number", _) => ValueKind.Number,
            ("array", _) => ValueKind.List,
            ("object", _) => ValueKind.Config,
            (_, "enum") => ValueKind.Choice,
            _ => ValueKind.Text,
        };

    static RuleSpec Rule(JsonTree.Object tree) =>
        new(
            Text(tree.Get("name")),
            Text(tree.Get("requirement")),
            Text(tree.Get("fix")),
            tree.Get("severity") is JsonTree.Text { Value: "warning" },
            [.. Items(tree, "reads").Select(Text)],
            Text(tree.Get("body"))
        );

    static ImmutableArray<JsonMember> Members(JsonTree.Object tree, string key) =>
        tree.Get(key) is JsonTree.Object inner ? inner.Members : [];

    static ImmutableArray<JsonTree> Items(JsonTree.Object tree, string key) => tree.Get(key) is JsonTree.Array list ? list.Items : [];

    static string Text(JsonTree? tree) => tree is JsonTree.Text text ? text.Value : "";

    static double? Number(JsonTree.Object tree, string key) => tree.Get(key) is JsonTree.Number number ? Numbers.Finite(number.Raw) : null;
}
