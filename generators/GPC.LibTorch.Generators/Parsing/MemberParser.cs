using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Parsing;

/// <summary>Parses a C# signature: <c>[static] Area.name(type name:argument = default, ...) [-> type] [with argument=constant, ...]</c>.</summary>
internal static class MemberParser
{
    private const string Operator = "operator";

    /// <summary>The member, or null with the cursor's failure set.</summary>
    public static Member? Parse(Cursor cursor)
    {
        bool isStatic = cursor.TakeWord("static");
        cursor.SkipSpaces();
        int pathStart = cursor.Position;
        string path = cursor.Before('(', "a member's name, then '('");
        string name = path.Substring(path.LastIndexOf('.') + 1);
        string area = path.Substring(0, Math.Max(0, path.Length - name.Length - 1));
        if (!cursor.Failed && Area.Find(area) is null) cursor.Fail($"a member of {string.Join(", ", Area.All.Select(a => a.Name))}");
        if (name.StartsWith(Operator, StringComparison.Ordinal)) name = "operator " + name.Substring(Operator.Length).Trim();
        var nameRange = cursor.RangeFrom(pathStart);
        cursor.Expect("(");
        var parameters = Parameters(cursor);
        string? returns = cursor.Take("->") ? Returns(cursor) : null;
        var constants = cursor.TakeWord("with") ? Constants(cursor) : [];
        cursor.SkipSpaces();
        if (!cursor.AtEnd) cursor.Fail("'->', 'with' or the end of the line");
        return cursor.Failed
            ? null
            : new Member(nameRange, isStatic, area, name, parameters.ToEquatableArray(), returns, constants.ToEquatableArray());
    }

    private static List<Parameter> Parameters(Cursor cursor)
    {
        List<Parameter> parameters = [];
        if (cursor.Take(")")) return parameters;
        do
        {
            cursor.SkipSpaces();
            int start = cursor.Position;
            bool isParams = cursor.TakeWord("params");
            string type = cursor.TakeWord("this") ? "this" : cursor.Until("a parameter's type", " :,)");
            string name = type == "this" ? "this" : cursor.Word("a parameter's name");
            string target = cursor.Take(":") ? cursor.Word("a schema argument's name") : name;
            var range = cursor.RangeFrom(start);
            string? value = cursor.Take("=") ? cursor.Until("a default value", ",)") : null;
            parameters.Add(new Parameter(range, isParams, type, name, target, value));
        }
        while (cursor.Take(","));
        cursor.Expect(")");
        return parameters;
    }

    private static string Returns(Cursor cursor)
    {
        if (!cursor.Take("(")) return cursor.Until("a return type", " ");
        string elements = cursor.Until("the types of a tuple", ")");
        cursor.Expect(")");
        return $"({elements})";
    }

    private static List<Constant> Constants(Cursor cursor)
    {
        List<Constant> constants = [];
        do
        {
            cursor.SkipSpaces();
            int start = cursor.Position;
            string target = cursor.Word("a schema argument's name");
            cursor.Expect("=");
            string value = cursor.Until("a constant", ",");
            constants.Add(new Constant(cursor.RangeFrom(start), target, value));
        }
        while (cursor.Take(","));
        return constants;
    }
}
