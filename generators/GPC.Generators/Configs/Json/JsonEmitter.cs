using System.Text;
using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Json;

/// <summary>Writes JSON; what has only plain values inside stays on one line, if it fits there.</summary>
static class JsonEmitter
{
    const int Width = 104;

    public static string Emit(JsonTree tree) => Emit(tree, "\n");

    /// <summary>On one line.</summary>
    public static string EmitLine(JsonTree tree) =>
        tree switch
        {
            JsonTree.Object { Members.IsEmpty: true } => "{}",
            JsonTree.Object { Members: var members } =>
                $"{{ {string.Join(", ", members.Select(member => $"{Quote(member.Key)}: {EmitLine(member.Value)}"))} }}",
            JsonTree.Array { Items: var items } => $"[{string.Join(", ", items.Select(EmitLine))}]",
            JsonTree.Text { Value: var text } => Quote(text),
            JsonTree.Number { Raw: var raw } => raw,
            JsonTree.Word { Value: var word } => word,
            _ => "null",
        };

    // What a line starts with is its end of line and its indentation.
    static string Emit(JsonTree tree, string line)
    {
        var inner = line + "  ";
        return tree switch
        {
            _ when IsPlain(tree) && EmitLine(tree) is var flat && line.Length + flat.Length <= Width => flat,
            JsonTree.Object { Members: { IsEmpty: false } members } => Lines("{", members.Select(Member), "}"),
            JsonTree.Array { Items: { IsEmpty: false } items } => Lines("[", items.Select(item => Emit(item, inner)), "]"),
            _ => EmitLine(tree),
        };

        string Member(JsonMember member) => $"{Quote(member.Key)}: {Emit(member.Value, inner)}";

        string Lines(string open, IEnumerable<string> parts, string close) =>
            $"{open}{inner}{string.Join($",{inner}", parts)}{line}{close}";
    }

    static bool IsPlain(JsonTree tree) =>
        tree switch
        {
            JsonTree.Object { Members: var members } => members.All(member =>
                member.Value is not JsonTree.Object { Members.Length: > 0 } && IsPlain(member.Value)
            ),
            JsonTree.Array { Items: var items } => items.All(item => item is not (JsonTree.Object or JsonTree.Array)),
            _ => true,
        };

    static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter == '\n')
                quoted.Append("\\n");
            else if (letter == '\t')
                quoted.Append("\\t");
            else if (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029')
                quoted.Append("\\u").Append(((int)letter).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else
                quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }
}
