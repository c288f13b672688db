namespace GPC.Generators.Declarations;

/// <summary>Breaks lines of generated code that are too long to be read.</summary>
static class CodeLayout
{
    /// <summary>What fits on a line, apart from the indentation.</summary>
    const int Width = 124;

    /// <summary>Writes a documentation comment's summary, on several lines where one is too long.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="text">The summary as XML.</param>
    public static CodeWriter Summary(this CodeWriter writer, string text) =>
        $"/// <summary>{text}</summary>" is var line && line.Length <= Width
            ? writer.Line(line)
            : writer.Line("/// <summary>").Comment("/// ", text).Line("/// </summary>");

    /// <summary>Writes a comment, on several lines where one is too long.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="mark">What each line starts with: <c>"// "</c>.</param>
    /// <param name="text">The words.</param>
    public static CodeWriter Comment(this CodeWriter writer, string mark, string text)
    {
        var line = mark;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > mark.Length && line.Length + word.Length > Width)
            {
                writer.Line(line.TrimEnd());
                line = mark;
            }
            line += word + " ";
        }
        return writer.Line(line.TrimEnd());
    }

    /// <summary>Writes a member or a statement on one line, or, where that is too long, on two.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="head">What comes before the break, with its <c>=></c> or <c>=</c>.</param>
    /// <param name="value">What comes after the break, with its semicolon.</param>
    public static CodeWriter Member(this CodeWriter writer, string head, string value) =>
        head.Length + value.Length < Width ? writer.Line($"{head} {value}") : writer.Line(head).Line($"    {value}");

    /// <summary>
    /// Writes the call that a member consists of, below its <c>=></c>. Where it is too long for one line, each argument has its own.
    /// </summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="method">The method that is called.</param>
    /// <param name="arguments">The arguments.</param>
    public static CodeWriter Call(this CodeWriter writer, string method, IReadOnlyCollection<string> arguments)
    {
        var line = $"{method}({string.Join(", ", arguments)});";
        return line.Length < Width
            ? writer.Line($"    {line}")
            : writer.Line($"    {method}(").Lines(string.Join(",\n", arguments.Select(argument => $"        {argument}"))).Line("    );");
    }
}
