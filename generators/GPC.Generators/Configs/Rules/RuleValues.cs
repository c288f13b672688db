using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Rules;

/// <summary>Gives the values of settings to rules.</summary>
static class RuleValues
{
    /// <summary>
    /// The value at a path, as C# has it: bool, int, long, double, a string also for an enum, null; of lists and configs their tree.
    /// </summary>
    public static object? Read(JsonTree tree, ConfigSpec spec, string path)
    {
        var (value, config) = (tree, (ConfigSpec?)spec);
        ValueSpec? kind = null;
        foreach (var key in path.Split('.'))
        {
            if ((value as JsonTree.Object)?.Get(key) is not { } inner || config?.Find(key) is not { } setting)
                return RuleEvaluator.Unknown;
            (value, kind, config) = (inner, setting.Value, setting.Value.Config);
        }
        return Value(value, kind!);
    }

    static object? Value(JsonTree tree, ValueSpec spec) =>
        (spec.Kind, tree) switch
        {
            (_, JsonTree.Word { Value: "null" }) => spec.Nullable ? null : RuleEvaluator.Unknown,
            (ValueKind.Boolean, JsonTree.Word word) => word.Value == "true",
            (ValueKind.Int32, JsonTree.Number number) => Numbers.Whole(number.Raw) is { } whole and >= int.MinValue and <= int.MaxValue
                ? (int)whole
                : RuleEvaluator.Unknown,
            (ValueKind.Int64, JsonTree.Number number) => Numbers.Whole(number.Raw) ?? RuleEvaluator.Unknown,
            (ValueKind.Number, JsonTree.Number number) => Numbers.Finite(number.Raw) ?? RuleEvaluator.Unknown,
            (ValueKind.Text or ValueKind.Choice, JsonTree.Text text) => text.Value,
            (ValueKind.List, JsonTree.Array) or (ValueKind.Config, JsonTree.Object) => tree,
            _ => RuleEvaluator.Unknown,
        };
}
