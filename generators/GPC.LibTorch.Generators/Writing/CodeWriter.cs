using System.Text;

namespace GPC.LibTorch.Generators.Writing;

/// <summary>Writes lines at the current indentation; a block is opened with <c>using</c>.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0) text.Append(' ', depth * 4).Append(line);
        text.Append('\n');
        return this;
    }

    public IDisposable Block(string opening)
    {
        Line(opening).Line("{");
        depth++;
        return new End(this);
    }

    public override string ToString() => text.ToString();

    private sealed class End(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Line("}");
        }
    }
}
