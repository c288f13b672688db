using System.Text;

namespace GPC.Generators;

/// <summary>
/// Writes lines at the current indentation; a block is opened with <c>using</c>. Lines end with <c>\n</c> on every system.
/// </summary>
sealed class CodeWriter
{
    readonly StringBuilder text = new();
    int depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
        return this;
    }

    /// <summary>Writes each line of a text, for raw strings.</summary>
    public CodeWriter Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            Line(line.TrimEnd('\r'));
        return this;
    }

    /// <summary>Writes a line for each item, if there are any.</summary>
    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Lines(line);
        return this;
    }

    /// <summary>Opens a block of braces that ends when the result is disposed.</summary>
    public IDisposable Block(string opening, string closing = "}")
    {
        Line(opening).Line("{");
        depth++;
        return new End(this, closing);
    }

    public override string ToString() => text.ToString();

    sealed class End(CodeWriter writer, string closing) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Line(closing);
        }
    }
}
