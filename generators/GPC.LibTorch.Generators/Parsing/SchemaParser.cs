using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Parsing;

/// <summary>Parses an operator's schema: <c>aten::name.overload(type name=default, *, ...) -> results</c>.</summary>
internal static class SchemaParser
{
    /// <summary>The schema, or null with the cursor's failure set.</summary>
    public static Schema? Parse(Cursor cursor, string line)
    {
        string name = cursor.Word("an operator's namespace, such as aten");
        cursor.Expect("::");
        name += "::" + cursor.Word("an operator's name");
        string overload = cursor.Take(".") ? cursor.Word("an overload's name") : "";
        cursor.Expect("(");
        var arguments = Arguments(cursor);
        cursor.Expect("->");
        var results = Results(cursor);
        cursor.SkipSpaces();
        if (!cursor.AtEnd) cursor.Fail("the end of the line");
        return cursor.Failed
            ? null
            : new Schema(line.TrimEnd(), name, overload, arguments.ToEquatableArray(), results.ToEquatableArray());
    }

    private static List<SchemaArgument> Arguments(Cursor cursor)
    {
        List<SchemaArgument> arguments = [];
        if (cursor.Take(")")) return arguments;
        do
        {
            if (cursor.Take("*")) continue;
            var type = Type(cursor);
            string name = cursor.Word("an argument's name");
            string? value = cursor.Take("=") ? cursor.Until("a default value", ",)") : null;
            arguments.Add(new SchemaArgument(type, name, value));
        }
        while (cursor.Take(","));
        cursor.Expect(")");
        return arguments;
    }

    private static List<SchemaResult> Results(Cursor cursor)
    {
        List<SchemaResult> results = [];
        if (!cursor.Take("("))
        {
            results.Add(new SchemaResult(Type(cursor), ""));
            return results;
        }

        if (cursor.Take(")")) return results;
        do
        {
            var type = Type(cursor);
            cursor.SkipSpaces();
            bool isNamed = !cursor.Failed && !cursor.Peek(',') && !cursor.Peek(')');
            results.Add(new SchemaResult(type, isNamed ? cursor.Word("a result's name") : ""));
        }
        while (cursor.Take(","));
        cursor.Expect(")");
        return results;
    }

    private static SchemaType Type(Cursor cursor)
    {
        string name = cursor.Word("a schema type");
        string alias = "";
        if (cursor.Take("("))
        {
            alias = cursor.Until("an alias", ")");
            cursor.Expect(")");
        }

        bool isOptional = cursor.Take("?");
        if (!cursor.Take("[")) return new SchemaType(name, alias, false, false, 0, isOptional);
        int length = cursor.Peek(']') ? 0 : cursor.Number("a list's length");
        cursor.Expect("]");
        if (cursor.Take("(")) cursor.Until("an alias", ")");
        return new SchemaType(name, alias, isOptional, true, length, cursor.Take("?"));
    }
}
