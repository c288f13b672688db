using System.Text;
using System.Text.Json;
using GPC.Configs.Checking;
using GPC.Generators.Configs.Json;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>
/// The generator's JSON reader accepts what System.Text.Json accepts, which reads settings when a program runs, and reads the same.
/// </summary>
public class JsonParserTests
{
    const int Cases = 40_000;

    const string Seed = """
        {
          // a comment
          "$schema": "x.schema.json", "a": [1, -2.5e3, 0, 0.10, 1E+2, true, false, null, ],
          "b": { "c\n\u0041\/": "é😀\ud83d\ude00", /* another */ "": "" },
        }
        """;

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
        "\\u12",
        "\\ud800",
        "\\udc00",
        "//",
        "/*",
        "*/",
        "/",
        "null",
        "tru",
        "-",
        "0",
        "01",
        "1.",
        ".5",
        "1e",
        "+1",
        "\t",
        "\r",
        "\f",
        "\u0000",
        "\u2028",
        "\u00a0",
        "\ufeff",
        "'",
        "NaN",
        "\u007f",
    ];

    [Fact]
    public void ItAgreesOnMutatedDocuments()
    {
        var accepted = 0;
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            var text = Seed;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                text = Change(text, random);
            if (Agree(text, seed))
                accepted++;
        }
        Assert.InRange(accepted, Cases / 20, Cases * 19 / 20);
    }

    [Fact]
    public void ItAgreesOnRandomTokens()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            Agree(string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Tokens[random.Next(Tokens.Length)])), seed);
        }
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void ItAgreesOnDepth(int depth, bool accepted) =>
        Assert.Equal(accepted, Agree(new string('[', depth) + new string(']', depth), depth));

    [Fact]
    public void PlacesAreThoseOfTheText()
    {
        var tree = Assert.IsType<JsonTree.Object>(JsonParser.Parse(Seed).Tree);
        Assert.All(tree.Members, member => Assert.Equal($"\"{member.Key}\"", Seed[member.Start..member.End]));
        var numbers = Assert.IsType<JsonTree.Array>(tree.Get("a")).Items.OfType<JsonTree.Number>();
        Assert.All(numbers, number => Assert.Equal(number.Raw, Seed[number.Start..number.End]));
        Assert.Equal(Seed, Seed[tree.Start..tree.End]);
    }

    static string Change(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + random.Next(4));
        return random.Next(3) switch
        {
            0 => text[..at] + text[end..],
            1 => text[..at] + Tokens[random.Next(Tokens.Length)] + text[at..],
            _ => text[..end] + text[at..],
        };
    }

    /// <summary>Whether both accept; fails if they differ.</summary>
    static bool Agree(string text, int seed)
    {
        // What an editor or a disk gives is bytes: half a character in the text becomes a replacement character for both.
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).TrimStart('\uFEFF');
        var (expected, found) = (SystemTextJson(text), JsonParser.Parse(text).Tree);
        var read = found is null ? null : Canonical(found);
        Assert.True(
            expected == read,
            $"Seed {seed}, {JsonSerializer.Serialize(text)}: System.Text.Json reads {expected ?? "nothing"}, this {read ?? "nothing"}."
        );
        return read is not null;
    }

    static string? SystemTextJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new()
                {
                    CommentHandling = JsonCommentHandling.Skip,
                    AllowTrailingCommas = true,
                    MaxDepth = 64,
                }
            );
            return Canonical(document.RootElement);
        }
        catch (Exception thrown) when (thrown is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static string Canonical(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object =>
                $"{{{string.Join(',', element.EnumerateObject().Select(member => $"<{member.Name}>{Canonical(member.Value)}"))}}}",
            JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Canonical))}]",
            JsonValueKind.String => $"<{element.GetString()}>",
            _ => element.GetRawText(),
        };

    static string Canonical(JsonTree tree) =>
        tree switch
        {
            JsonTree.Object { Members: var members } =>
                $"{{{string.Join(',', members.Select(member => $"<{member.Key}>{Canonical(member.Value)}"))}}}",
            JsonTree.Array { Items: var items } => $"[{string.Join(',', items.Select(Canonical))}]",
            JsonTree.Text { Value: var text } => $"<{text}>",
            JsonTree.Number { Raw: var raw } => raw,
            JsonTree.Word { Value: var word } => word,
            _ => throw new InvalidOperationException("Nothing in a text is unknown."),
        };
}
