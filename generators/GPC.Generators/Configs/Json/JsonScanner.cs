using System.Globalization;
using System.Text;
using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Json;

/// <summary>Goes through JSON text, token by token.</summary>
sealed class JsonScanner(string text)
{
    int position = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;

    public bool AtEnd => position >= text.Length;

    /// <summary>The next character; <c>\0</c> at the end, which is allowed nowhere in JSON.</summary>
    public char Peek => AtEnd ? '\0' : text[position];

    /// <summary>Goes past a character and returns its place.</summary>
    public int Take() => position++;

    public JsonSyntaxException Wrong(string expected) => Wrong(position, expected);

    /// <summary>Goes past white space and comments.</summary>
    public void SkipBlanks()
    {
        while (!AtEnd)
        {
            if (Peek is ' ' or '\t' or '\r' or '\n')
                position++;
            else if (Peek == '/')
                SkipComment();
            else
                return;
        }
    }

    public JsonTree.Word Word(string word)
    {
        var start = position;
        if (string.CompareOrdinal(text, start, word, 0, word.Length) != 0)
            throw Wrong(start, word);
        position += word.Length;
        return new(word, start, position);
    }

    public JsonTree.Number Number()
    {
        var start = position;
        if (Peek == '-')
            position++;
        if (Peek == '0')
            position++;
        else
            SkipDigits();
        if (Peek == '.')
        {
            position++;
            SkipDigits();
        }
        if (Peek is 'e' or 'E')
        {
            position++;
            if (Peek is '+' or '-')
                position++;
            SkipDigits();
        }
        if (!AtEnd && Peek is not (',' or '}' or ']' or ' ' or '\t' or '\r' or '\n' or '/'))
            throw Wrong("the end of the number");
        return new(text.Substring(start, position - start), start, position);
    }

    public JsonTree.Text Text()
    {
        var start = position++;
        var value = new StringBuilder();
        while (Peek != '"' || AtEnd)
        {
            if (AtEnd)
                throw Wrong("'\"'");
            if (Peek < ' ')
                throw Wrong("an escape instead of a control character");
            if (Peek == '\\')
                value.Append(Escape());
            else
                value.Append(text[position++]);
        }
        position++;
        return IsWhole(value) ? new(value.ToString(), start, position) : throw Wrong(start, "whole characters, not half of one");
    }

    void SkipDigits()
    {
        if (Peek is < '0' or > '9')
            throw Wrong("a digit");
        while (Peek is >= '0' and <= '9')
            position++;
    }

    char Escape()
    {
        position++;
        var kind = Peek;
        position++;
        return kind switch
        {
            '"' or '\\' or '/' => kind,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => Hexadecimal(),
            _ => throw Wrong(position - 1, "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
        };
    }

    char Hexadecimal()
    {
        for (var i = 0; i < 4; i++)
        {
            if (position + i >= text.Length || !Uri.IsHexDigit(text[position + i]))
                throw Wrong(Math.Min(position + i, text.Length), "four hexadecimal digits");
        }
        position += 4;
        return (char)int.Parse(text.Substring(position - 4, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    void SkipComment()
    {
        var start = position;
        var kind = position + 1 < text.Length ? text[position + 1] : '\0';
        if (kind is not ('/' or '*'))
            throw Wrong("a value, or a comment after // or between /* and */");
        position += 2;
        if (kind == '*')
        {
            var end = text.IndexOf("*/", position, StringComparison.Ordinal);
            position = end < 0 ? throw Wrong(start, "a comment that ends with */") : end + 2;
            return;
        }
        while (!AtEnd && Peek is not ('\r' or '\n'))
        {
            // System.Text.Json refuses these, which only some editors show as the end of a line.
            if (Peek is '\u2028' or '\u2029')
                throw Wrong("a comment without a line separator");
            position++;
        }
    }

    static bool IsWhole(StringBuilder value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (!char.IsHighSurrogate(value[i]) || i + 1 >= value.Length || !char.IsLowSurrogate(value[i + 1]))
                return false;
            i++;
        }
        return true;
    }

    JsonSyntaxException Wrong(int place, string expected)
    {
        var found = place >= text.Length ? "the end of the file" : $"'{JsonTree.Shorten(text.Substring(place, 1))}'";
        return new(new(new(place, Math.Min(place + 1, text.Length)), found, expected));
    }
}
