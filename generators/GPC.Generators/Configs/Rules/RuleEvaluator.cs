using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Rules;

/// <summary>
/// Computes a rule as C# would. Where the outcome is not certain, such as after an overflow, a division by zero or an unknown setting,
/// the result is <see cref="Unknown"/>.
/// </summary>
static class RuleEvaluator
{
    /// <summary>A value that is not known.</summary>
    public static object Unknown { get; } = new();

    /// <summary>The value of an expression: a bool, int, long, double, string, null, or <see cref="Unknown"/>.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="setting">Gives a setting's value by its path.</param>
    public static object? Evaluate(RuleExpression expression, Func<string, object?> setting) =>
        expression switch
        {
            RuleExpression.Constant constant => constant.Value,
            RuleExpression.Setting read => setting(read.Path),
            RuleExpression.Apply { Operands.Count: 1 } apply => Known(Evaluate(apply.Operands[0], setting), value =>
                RuleOperations.Unary(apply.Operation, value)
            ),
            RuleExpression.Apply { Operation: "?:" } apply => Evaluate(apply.Operands[0], setting) switch
            {
                true => Evaluate(apply.Operands[1], setting),
                false => Evaluate(apply.Operands[2], setting),
                _ => Unknown,
            },
            RuleExpression.Apply { Operation: "call" } call => call
                .Operands.Skip(1)
                .Any(argument => ReferenceEquals(Evaluate(argument, setting), Unknown))
                ? Unknown
                : Evaluate(call.Operands[0], setting),
            RuleExpression.Apply apply => Binary(apply, setting),
            _ => Unknown,
        };

    static object? Binary(RuleExpression.Apply apply, Func<string, object?> setting)
    {
        object? Right() => Evaluate(apply.Operands[1], setting);
        return Known(Evaluate(apply.Operands[0], setting), left => (apply.Operation, left) switch
            {
                ("&&", false) or ("||", true) => left,
                ("&&" or "||", bool) => Right(),
                ("??", null) => Right(),
                ("??", _) => left,
                _ => Known(Right(), right => RuleOperations.Binary(apply.Operation, left, right)),
            });
    }

    static object? Known(object? value, Func<object?, object?> next) => ReferenceEquals(value, Unknown) ? value : next(value);
}

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
