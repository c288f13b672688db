using System.Collections.Immutable;
using System.Globalization;

namespace GPC.Configs.Checking;

/// <summary>A JSON value with its place in the text, counted in characters.</summary>
/// <remarks>This folder is compiled into the generator too, so that the build and the program check by the same code.</remarks>
abstract record JsonTree(int Start, int End)
{
    public sealed record Object(ImmutableArray<JsonMember> Members, int Start = 0, int End = 0) : JsonTree(Start, End)
    {
        public static Object Empty { get; } = new([]);

        /// <summary>The value of the first member with this key.</summary>
        public JsonTree? Get(string key) => Members.FirstOrDefault(member => member.Key == key)?.Value;
    }

    public sealed record Array(ImmutableArray<JsonTree> Items, int Start = 0, int End = 0) : JsonTree(Start, End);

    public sealed record Text(string Value, int Start = 0, int End = 0) : JsonTree(Start, End);

    /// <summary>A number as it is written.</summary>
    public sealed record Number(string Raw, int Start = 0, int End = 0) : JsonTree(Start, End);

    /// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
    public sealed record Word(string Value, int Start = 0, int End = 0) : JsonTree(Start, End);

    /// <summary>A value that only the running program knows. It passes every check.</summary>
    public sealed record Unknown(int Start = 0, int End = 0) : JsonTree(Start, End);

    public bool IsNull => this is Word { Value: "null" };

    /// <summary>The value as an error message shows it.</summary>
    public string Shown =>
        this switch
        {
            Object => "an object",
            Array { Items.Length: var count } => $"a list of {count.ToString(CultureInfo.InvariantCulture)}",
            Text { Value: var text } => $"\"{Shorten(text)}\"",
            Number { Raw: var raw } => Shorten(raw),
            Word { Value: var word } => word,
            _ => "a value",
        };

    /// <summary>The same value, as if it stood in no text.</summary>
    public JsonTree WithoutPlaces() =>
        this switch
        {
            Object { Members: var members } => new Object([
                .. members.Select(member => new JsonMember(member.Key, member.Value.WithoutPlaces())),
            ]),
            Array { Items: var items } => new Array([.. items.Select(item => item.WithoutPlaces())]),
            _ => this with { Start = 0, End = 0 },
        };

    /// <summary>A text of at most forty characters, without line breaks, for a message.</summary>
    public static string Shorten(string text)
    {
        var line = new string([.. text.Take(40).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)]);
        return text.Length > 40 ? line + "..." : line;
    }
}

/// <summary>A key with its value; the place is the key's.</summary>
sealed record JsonMember(string Key, JsonTree Value, int Start = 0, int End = 0);

/// <summary>Writes one object over another.</summary>
static class JsonMerge
{
    /// <summary>
    /// Objects are merged key by key; anything else replaces what was there. Keys keep the order of the first that has them.
    /// </summary>
    public static JsonTree Over(JsonTree below, JsonTree above)
    {
        if (below is not JsonTree.Object first || above is not JsonTree.Object second)
            return above;
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in first.Members)
        {
            positions[member.Key] = members.Count;
            members.Add(member);
        }
        foreach (var member in second.Members)
        {
            if (positions.TryGetValue(member.Key, out var position))
            {
                members[position] = member with { Value = Over(members[position].Value, member.Value) };
            }
            else
            {
                positions[member.Key] = members.Count;
                members.Add(member);
            }
        }
        return new JsonTree.Object(members.ToImmutable(), second.Start, second.End);
    }
}
