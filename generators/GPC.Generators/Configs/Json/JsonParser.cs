using System.Collections.Immutable;
using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Json;

/// <summary>
/// Reads JSON with the place of every key and value. It accepts exactly what System.Text.Json accepts with comments and trailing commas
/// allowed; that library can't be used here, as a generator may not bring a second assembly along.
/// </summary>
sealed class JsonParser
{
    const int MostDepth = 64;

    readonly JsonScanner scanner;
    int depth;

    JsonParser(string text) => scanner = new(text);

    public static ParsedJson Parse(string text)
    {
        try
        {
            var reader = new JsonParser(text);
            reader.scanner.SkipBlanks();
            var tree = reader.Value();
            reader.scanner.SkipBlanks();
            if (!reader.scanner.AtEnd)
                throw reader.scanner.Wrong("the end of the file");
            return new(tree, null);
        }
        catch (JsonSyntaxException thrown)
        {
            return new(null, thrown.Error);
        }
    }

    JsonTree Value() =>
        scanner.Peek switch
        {
            '{' => Nested(Object),
            '[' => Nested(Array),
            '"' => scanner.Text(),
            '-' or (>= '0' and <= '9') => scanner.Number(),
            't' => scanner.Word("true"),
            'f' => scanner.Word("false"),
            'n' => scanner.Word("null"),
            _ => throw scanner.Wrong("a value"),
        };

    JsonTree Nested(Func<JsonTree> read)
    {
        if (++depth > MostDepth)
            throw scanner.Wrong($"at most {MostDepth} levels of braces and brackets");
        var tree = read();
        depth--;
        return tree;
    }

    JsonTree Object()
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var start = scanner.Take();
        while (Continues('}', members.Count))
        {
            if (scanner.Peek != '"')
                throw scanner.Wrong("a key in quotes");
            var key = scanner.Text();
            scanner.SkipBlanks();
            if (scanner.Peek != ':')
                throw scanner.Wrong("':'");
            scanner.Take();
            scanner.SkipBlanks();
            members.Add(new(key.Value, Value(), key.Start, key.End));
        }
        return new JsonTree.Object(members.ToImmutable(), start, scanner.Take() + 1);
    }

    JsonTree Array()
    {
        var items = ImmutableArray.CreateBuilder<JsonTree>();
        var start = scanner.Take();
        while (Continues(']', items.Count))
            items.Add(Value());
        return new JsonTree.Array(items.ToImmutable(), start, scanner.Take() + 1);
    }

    /// <summary>Goes past the comma after an item; whether another item follows.</summary>
    bool Continues(char closing, int count)
    {
        scanner.SkipBlanks();
        if (count > 0 && scanner.Peek == ',')
        {
            scanner.Take();
            scanner.SkipBlanks();
            return scanner.Peek != closing;
        }
        if (scanner.Peek == closing)
            return false;
        return count == 0 ? true : throw scanner.Wrong($"',' or '{closing}'");
    }
}

/// <summary>A JSON text that was read: its value, or where it stops being JSON.</summary>
sealed record ParsedJson(JsonTree? Tree, JsonSyntaxError? Error);

/// <summary>Where a text stops being JSON.</summary>
sealed record JsonSyntaxError(TextPlace Place, string Found, string Expected);

/// <summary>Text that is not JSON; it never leaves the reader.</summary>
sealed class JsonSyntaxException(JsonSyntaxError error) : Exception
{
    public JsonSyntaxError Error => error;
}
