using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Parsing;

/// <summary>
/// Parses the operator table line by line: a schema at column 0, the C# members bound to it indented below, <c># comments</c>,
/// <c>## summaries</c> and <c>#@ documentation pages</c> of the schema that follows.
/// </summary>
internal sealed class TableParser
{
    private readonly List<OperatorEntry> entries = [];
    private readonly List<Problem> problems = [];
    private readonly List<Member> members = [];
    private readonly List<string> summary = [];
    private string page = "";
    private OperatorEntry? open;
    private bool skipping;

    public static OperatorTable Parse(SourceFile file)
    {
        var parser = new TableParser();
        int offset = 0;
        int number = 0;
        foreach (string line in file.Text.Split('\n'))
        {
            parser.Line(line.TrimEnd('\r', ' ', '\t'), number++, offset);
            offset += line.Length + 1;
        }

        parser.Close();
        return new OperatorTable(file.Path, parser.entries.ToEquatableArray(), parser.problems.ToEquatableArray());
    }

    private void Line(string line, int number, int offset)
    {
        if (line.Length == 0) return;
        if (line.StartsWith("#", StringComparison.Ordinal)) Comment(line);
        else if (line[0] == ' ') MemberLine(line, number, offset);
        else SchemaLine(line, number, offset);
    }

    private void Comment(string line)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal)) summary.Add(line.Substring(3).Trim());
        else if (line.StartsWith("#@ ", StringComparison.Ordinal)) page = line.Substring(3).Trim();
    }

    private void SchemaLine(string line, int number, int offset)
    {
        Close();
        var cursor = new Cursor(line, number, offset);
        var schema = SchemaParser.Parse(cursor, line);
        skipping = schema is null;
        if (cursor.Failure is var (expected, range)) problems.Add(new Problem("GPC9001", range, expected));
        if (schema is not null) open = new OperatorEntry(cursor.WholeLine(0), schema, string.Join(" ", summary), page, default);
        summary.Clear();
        page = "";
    }

    private void MemberLine(string line, int number, int offset)
    {
        if (skipping) return;
        var cursor = new Cursor(line, number, offset);
        cursor.SkipSpaces();
        if (open is null) cursor.Fail("a schema at column 0 before the first member");
        var member = MemberParser.Parse(cursor);
        if (cursor.Failure is var (expected, range)) problems.Add(new Problem("GPC9002", range, expected));
        if (member is not null) members.Add(member);
    }

    private void Close()
    {
        if (open is not null) entries.Add(open with { Members = members.ToEquatableArray() });
        members.Clear();
        open = null;
    }
}
