namespace GPC.Generators.Tests.Configs;

/// <summary>
/// Random rules over the settings of <see cref="RuleTests"/>, as C#: mostly inside the evaluated part of the language, and well typed.
/// </summary>
sealed class RuleGenerator(Random random)
{
    public string Bool(int depth) =>
        depth <= 0
            ? Pick(
                "c.Flag",
                "c.Inner.On",
                "true",
                "false",
                "c.Limit.HasValue",
                "(c.Limit is null)",
                "(c.Text == \"a\")",
                "(c.Text is not \"b\")"
            )
            : random.Next(16) switch
            {
                0 => $"!({Bool(depth - 1)})",
                1 or 2 => $"({Bool(depth - 1)} && {Bool(depth - 1)})",
                3 or 4 => $"({Bool(depth - 1)} || {Bool(depth - 1)})",
                5 => $"({Bool(depth - 1)} {Pick("^", "==", "!=", "&", "|")} {Bool(depth - 1)})",
                6 => $"({Bool(depth - 1)} ? {Bool(depth - 1)} : {Bool(depth - 1)})",
                7 => $"({Int(depth - 1)} {Comparison()} {Int(depth - 1)})",
                8 => $"({Long(depth - 1)} {Comparison()} {Int(depth - 1)})",
                9 => $"({Double(depth - 1)} {Comparison()} {Double(depth - 1)})",
                10 => $"(c.Limit {Comparison()} {Int(depth - 1)})",
                11 =>
                    $"(({IntVariable()} + {Int(depth - 1)}) is {Pick(">= 0 and (< 7 or > 12)", "not (2 or 7)", "> 1 or < -3", "2 or 9")})",
                12 => $"(c.Mode {Pick("==", "!=")} Mode.{Pick("First", "SecondOne")})",
                13 => Pick("(c.Limit is > 1 or null)", "c.Limit is 5", "(c.Limit is not null && c.Limit < 3)"),
                14 => $"((c.Rate + {Double(depth - 1)}) is > 0 and <= 2.5)",
                _ => $"IsBetween({Double(depth - 1)}, {Int(depth - 1)}, {Long(depth - 1)})",
            };

    string Int(int depth) =>
        depth <= 0
            ? Pick("c.Count", "c.Inner.Size", "c.Items.Count", "c.Text.Length", "1", "2", "7", "int.MaxValue", "Constant")
            : random.Next(8) switch
            {
                0 or 1 => $"({IntVariable()} {Arithmetic()} {Int(depth - 1)})",
                2 => $"({Int(depth - 1)} {Arithmetic()} {IntVariable()})",
                3 => $"Math.{Pick("Min", "Max")}({Int(depth - 1)}, {Int(depth - 1)})",
                4 => $"Math.Abs({Int(depth - 1)})",
                5 => $"-({Int(depth - 1)})",
                6 => Pick("c.Limit!.Value", $"(c.Limit ?? {Int(depth - 1)})", "(int)c.Big", "c.Inner.Twice"),
                _ => $"({Bool(depth - 1)} ? {Int(depth - 1)} : {Int(depth - 1)})",
            };

    string Long(int depth) =>
        depth <= 0 ? Pick("c.Big", "5L", "c.Count", "long.MaxValue") : $"({Long(depth - 1)} {Arithmetic()} {IntVariable()})";

    string Double(int depth) =>
        depth <= 0
            ? Pick("c.Rate", "0.1", "c.Count", "1e300", "c.Inner.Size")
            : random.Next(4) switch
            {
                0 => $"Math.{Pick("Sqrt", "Abs", "Floor", "Ceiling")}((double)({Double(depth - 1)}))",
                1 => $"Math.{Pick("Min", "Max")}({Double(depth - 1)}, {Double(depth - 1)})",
                _ => $"({Double(depth - 1)} {Arithmetic()} (double){Int(depth - 1)})",
            };

    string Comparison() => Pick("<", "<=", ">", ">=", "==", "!=");

    // The compiler refuses constants that overflow or divide by zero, so that one side is always a setting.
    string IntVariable() => Pick("c.Count", "c.Inner.Size", "c.Items.Count", "c.Inner.Twice");

    string Arithmetic() => Pick("+", "-", "*", "/", "%");

    string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
