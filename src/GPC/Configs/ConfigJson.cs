using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GPC.Configs.Checking;

namespace GPC.Configs;

/// <summary>JSON text to and from a tree, by System.Text.Json. Comments and trailing commas are allowed; depth is at most 64.</summary>
static class ConfigJson
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = 64,
    };

    public static Validated<JsonTree> Read(string json)
    {
        try
        {
            return Read(Strict.GetBytes(json));
        }
        catch (EncoderFallbackException thrown)
        {
            return NotJson($"half of a character at {Number(thrown.Index + 1)}", "remove it");
        }
    }

    public static Validated<JsonTree> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8, Options);
            reader.Read();
            var tree = Value(ref reader);
            reader.Read();
            return Validated.Valid(tree);
        }
        catch (JsonException thrown)
        {
            return NotJson(
                $"text that breaks off or has a wrong character in line {Number(thrown.LineNumber + 1)}, byte "
                    + $"{Number(thrown.BytePositionInLine + 1)}",
                "mend it there"
            );
        }
        catch (InvalidOperationException)
        {
            // A string token with half a surrogate pair, or with bytes that are no UTF-8.
            return NotJson("a text with half of a character", "remove it");
        }
    }

    public static string Write(JsonTree tree, bool indented)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
        {
            Write(writer, tree);
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    static JsonTree Value(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader),
            JsonTokenType.StartArray => Array(ref reader),
            JsonTokenType.String => new JsonTree.Text(reader.GetString()!),
            JsonTokenType.Number => new JsonTree.Number(Encoding.UTF8.GetString(reader.ValueSpan)),
            _ => new JsonTree.Word(Encoding.UTF8.GetString(reader.ValueSpan)),
        };

    static JsonTree.Object Object(ref Utf8JsonReader reader)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            members.Add(new(key, Value(ref reader)));
        }
        return new(members.ToImmutable());
    }

    static JsonTree.Array Array(ref Utf8JsonReader reader)
    {
        var items = ImmutableArray.CreateBuilder<JsonTree>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader));
        return new(items.ToImmutable());
    }

    static void Write(Utf8JsonWriter writer, JsonTree tree)
    {
        switch (tree)
        {
            case JsonTree.Object { Members: var members }:
                writer.WriteStartObject();
                foreach (var member in members)
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonTree.Array { Items: var items }:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonTree.Text { Value: var text }:
                writer.WriteStringValue(text);
                break;
            case JsonTree.Number { Raw: var raw }:
                writer.WriteRawValue(raw);
                break;
            case JsonTree.Word { Value: var word }:
                writer.WriteRawValue(word);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    static Validated<JsonTree> NotJson(string found, string fix) => Validated.Invalid<JsonTree>(ValidationError.At("", found, "JSON", fix));

    static string Number(long? number) => number.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
