using System.Text;
using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Json;

/// <summary>Writes JSON; what has only plain values inside stays on one line.</summary>
static class JsonPrinter
{
    public static string Print(JsonTree tree) => Print(tree, "\n");

    /// <summary>On one line.</summary>
    public static string PrintLine(JsonTree tree) =>
        tree switch
        {
            JsonTree.Object { Members.IsEmpty: true } => "{}",
            JsonTree.Object { Members: var members } =>
                $"{{ {string.Join(", ", members.Select(member => $"{Quote(member.Key)}: {PrintLine(member.Value)}"))} }}",
            JsonTree.Array { Items: var items } => $"[{string.Join(", ", items.Select(PrintLine))}]",
            JsonTree.Text { Value: var text } => Quote(text),
            JsonTree.Number { Raw: var raw } => raw,
            JsonTree.Word { Value: var word } => word,
            _ => "null",
        };

    static string Print(JsonTree tree, string line) =>
        tree switch
        {
            JsonTree.Object { Members: var members } when !IsPlain(tree) => $"{{{line}  "
                + $"{string.Join($",{line}  ", members.Select(member => $"{Quote(member.Key)}: {Print(member.Value, line + "  ")}"))}{line}}}",
            JsonTree.Array { Items: var items } when !IsPlain(tree) =>
                $"[{line}  {string.Join($",{line}  ", items.Select(item => Print(item, line + "  ")))}{line}]",
            _ => PrintLine(tree),
        };

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
