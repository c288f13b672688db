using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Rules;

/// <summary>
/// The operations of rules, with C#'s meaning. Only those whose result is the same on every machine: no powers, no logarithms.
/// </summary>
static class RuleOperations
{
    static object Unknown => RuleEvaluator.Unknown;

    public static object? Unary(string operation, object? value) =>
        (operation, value) switch
        {
            ("has", _) => value is not null,
            ("value", not null) => value,
            ("length", string text) => text.Length,
            ("count", JsonTree.Array list) => list.Items.Length,
            ("!", bool truth) => !truth,
            ("neg" or "long" or "double" or "int" or "abs" or "!", null) => null,
            ("neg", int number) => Int(-(long)number),
            ("neg", long and not long.MinValue) => -(long)value,
            ("neg", double number) => -number,
            ("long", int number) => (long)number,
            ("int", long number) => Int(number),
            ("double", int number) => (double)number,
            ("double", long number) => (double)number,
            ("abs", int number and not int.MinValue) => Math.Abs(number),
            ("abs", long number and not long.MinValue) => Math.Abs(number),
            ("abs", double number) => Math.Abs(number),
            ("sqrt", double number) => Math.Sqrt(number),
            ("floor", double number) => Math.Floor(number),
            ("ceiling", double number) => Math.Ceiling(number),
            _ => Unknown,
        };

    public static object? Binary(string operation, object? left, object? right) =>
        (left, right) switch
        {
            (null, _) or (_, null) => WithNull(operation, left, right),
            (int a, int b) => Whole(operation, a, b) is var result && result is long whole ? Int(whole) : result,
            (long a, long b) => Whole(operation, a, b),
            (double a, double b) => Real(operation, a, b),
            (bool a, bool b) => Truth(operation, a, b),
            (string a, string b) => operation switch
            {
                "==" => a == b,
                "!=" => a != b,
                _ => Unknown,
            },
            _ => Unknown,
        };

    static object? WithNull(string operation, object? left, object? right) =>
        operation switch
        {
            "==" => left is null && right is null,
            "!=" => left is not null || right is not null,
            "<" or "<=" or ">" or ">=" => false,
            "+" or "-" or "*" or "/" or "%" => null,
            _ => Unknown,
        };

    static object Int(long number) => number is >= int.MinValue and <= int.MaxValue ? (int)number : Unknown;

    static object Whole(string operation, long a, long b)
    {
        try
        {
            return operation switch
            {
                "+" => checked(a + b),
                "-" => checked(a - b),
                "*" => checked(a * b),
                "/" when b is not (0 or -1) => a / b,
                "%" when b is not (0 or -1) => a % b,
                "min" => Math.Min(a, b),
                "max" => Math.Max(a, b),
                _ => Compare(operation, a.CompareTo(b)),
            };
        }
        catch (OverflowException)
        {
            return Unknown;
        }
    }

    static object Compare(string operation, int order) =>
        operation switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => Unknown,
        };

    static object Real(string operation, double a, double b) =>
        operation switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            "%" => a % b,
            "min" => Math.Min(a, b),
            "max" => Math.Max(a, b),
            "==" => a == b,
            "!=" => a != b,
            "<" => a < b,
            "<=" => a <= b,
            ">" => a > b,
            ">=" => a >= b,
            _ => Unknown,
        };

    static object Truth(string operation, bool a, bool b) =>
        operation switch
        {
            "==" => a == b,
            "!=" or "^" => a != b,
            "&" => a && b,
            "|" => a || b,
            _ => Unknown,
        };
}
