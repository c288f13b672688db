using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Parsing;

/// <summary>
/// Reads one line from left to right. The first thing that is not as expected is kept as <see cref="Failure"/>; after it every read yields
/// nothing, so that a parser can be written as if all went well and ask once at its end.
/// </summary>
internal sealed class Cursor(string line, int lineNumber, int offset, int start = 0)
{
    public int Position { get; private set; } = start;

    public (string Expected, TextRange Range)? Failure { get; private set; }

    public bool Failed => Failure is not null;

    public bool AtEnd => Failed || Position >= line.Length;

    private char Current => AtEnd ? '\0' : line[Position];

    public TextRange RangeFrom(int start) => new(lineNumber, start, offset + start, Math.Max(1, Position - start));

    public TextRange WholeLine(int start) => new(lineNumber, start, offset + start, Math.Max(1, line.Length - start));

    public void Fail(string expected)
    {
        if (!Failed) Failure = (expected, new TextRange(lineNumber, Math.Min(Position, line.Length), offset + Position, 1));
    }

    public void SkipSpaces()
    {
        while (Current == ' ') Position++;
    }

    /// <summary>Takes <paramref name="text"/> if it comes next, after spaces.</summary>
    public bool Take(string text)
    {
        SkipSpaces();
        if (AtEnd || string.CompareOrdinal(line, Position, text, 0, text.Length) != 0) return false;
        Position += text.Length;
        return true;
    }

    /// <summary>Takes <paramref name="word"/> if it comes next as a whole word.</summary>
    public bool TakeWord(string word)
    {
        int before = Position;
        if (Take(word) && !IsWordCharacter(Current)) return true;
        if (!Failed) Position = before;
        return false;
    }

    public bool Peek(char next) => Current == next;

    public void Expect(string text)
    {
        if (!Take(text)) Fail($"'{text}'");
    }

    /// <summary>A letter or underscore, then letters, digits and underscores.</summary>
    public string Word(string what)
    {
        SkipSpaces();
        int start = Position;
        while (IsWordCharacter(Current)) Position++;
        if (Position == start || char.IsDigit(line[start])) Fail(what);
        return Failed ? "" : line.Substring(start, Position - start);
    }

    /// <summary>A number of at most four digits.</summary>
    public int Number(string what)
    {
        SkipSpaces();
        int start = Position;
        int number = 0;
        for (; Current is >= '0' and <= '9' && Position < start + 4; Position++) number = (10 * number) + (Current - '0');
        if (Position == start) Fail(what);
        return number;
    }

    /// <summary>Everything up to the next <paramref name="end"/>.</summary>
    public string Before(char end, string what)
    {
        SkipSpaces();
        int length = AtEnd ? -1 : line.IndexOf(end, Position) - Position;
        if (length <= 0) Fail(what);
        if (Failed) return "";
        Position += length;
        return line.Substring(Position - length, length).TrimEnd();
    }

    /// <summary>Everything up to one of <paramref name="ends"/> that stands outside brackets and quotes.</summary>
    public string Until(string what, string ends)
    {
        SkipSpaces();
        int start = Position;
        int depth = 0;
        bool quoted = false;
        for (; !AtEnd; Position++)
        {
            char c = Current;
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (depth <= 0 && ends.IndexOf(c) >= 0) break;
            if (c is '(' or '[' or '<') depth++;
            if (c is ')' or ']' or '>') depth--;
        }

        string text = Failed ? "" : line.Substring(start, Position - start).TrimEnd();
        if (text.Length == 0 || quoted || depth > 0) Fail(what);
        return text;
    }

    private static bool IsWordCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);
}
