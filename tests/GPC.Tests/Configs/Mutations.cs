using System.Text;

namespace GPC.Tests.Configs;

/// <summary>Damages JSON in the ways that people, editors and disks do.</summary>
static class Mutations
{
    static readonly string[] Tokens =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "//",
        "/*",
        "*/",
        "null",
        "true",
        "-",
        "0",
        "1e999",
        "-1e999",
        "1e-999",
        "99999999999999999999",
        "0.1e",
        "\0",
        "\u2028",
        "\"steps\": 1,",
        "\"extends\": 1,",
        "\"$schema\": {},",
        "é",
        "\uD83D",
    ];

    /// <summary>The text after one to four random changes.</summary>
    public static string Mutate(string text, Random random)
    {
        for (var changes = random.Next(1, 5); changes > 0; changes--)
            text = Change(text, random);
        return text;
    }

    /// <summary>Bytes without any meaning, but with JSON's characters more often than chance.</summary>
    public static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i++)
            if (random.Next(2) == 0)
                bytes[i] = (byte)"{}[]\",:0123456789.eE+-truefalsn \n/*"[random.Next(35)];
        return bytes;
    }

    static string Change(string text, Random random)
    {
        var (at, length) = (random.Next(text.Length + 1), random.Next(12));
        var end = Math.Min(text.Length, at + length);
        return random.Next(7) switch
        {
            0 => text[..at],
            1 => text[..at] + text[end..],
            2 => text[..end] + text[at..],
            3 => text[..at] + Tokens[random.Next(Tokens.Length)] + text[at..],
            4 => text[..at] + text[at..end].ToUpperInvariant() + text[end..],
            5 => text[..at] + Nested(random) + text[end..],
            _ => text.Replace(
                random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture),
                new string('9', random.Next(1, 400)),
                StringComparison.Ordinal
            ),
        };
    }

    static string Nested(Random random)
    {
        var depth = random.Next(1, 200);
        return new StringBuilder()
            .Insert(0, random.Next(2) == 0 ? "[" : "{\"rate\":", depth)
            .Append(new string(random.Next(2) == 0 ? ']' : '}', random.Next(depth + 1)))
            .ToString();
    }
}
