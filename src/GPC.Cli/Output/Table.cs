using Spectre.Console;

namespace GPC.Cli.Output;

/// <summary>A table: drawn on a terminal, columns of text elsewhere.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">A text for each column.</param>
sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public void Print(Screen screen)
    {
        if (screen.IsTerminal)
            Draw(screen.Out);
        else
            screen.Out.Write($"{this}");
    }

    void Draw(TextWriter writer)
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Rounded };
        table.AddColumns([.. Columns.Select(Markup.Escape)]);
        foreach (var row in Rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Write(table);
    }

    /// <summary>Columns of text, a line for each row.</summary>
    public override string ToString()
    {
        var widths = Columns.Select((name, column) => Rows.Select(row => row[column].Length).Prepend(name.Length).Max()).ToList();
        return string.Concat(
            Rows.Prepend(Columns)
                .Select(row => string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd() + '\n')
        );
    }
}
