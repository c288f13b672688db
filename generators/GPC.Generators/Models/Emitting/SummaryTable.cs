using System.Globalization;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Emitting;

/// <summary>A model as a table of layers, shapes, parameters and multiply-adds.</summary>
static class SummaryTable
{
    // Columns after these hold numbers.
    const int TextColumns = 3;

    /// <summary>The table; without the numbers where they are formulas over a model's parameters.</summary>
    public static IReadOnlyList<string> Rows(CheckedModel model)
    {
        string[][] rows =
        [
            ["", "layer", "output", "parameters", "multiply-adds"],
            ["", "input", model.Input!.Text, "", ""],
            .. model.Layers.Select(Row),
            ["", "total", "", Number(model.Parameters, model.Counted), Number(model.MultiplyAdds, model.Counted)],
        ];
        return Align(model.IsStatic ? rows : [.. rows.Take(rows.Length - 1).Select(row => row.Take(TextColumns).ToArray())]);
    }

    static string[] Row(PlacedLayer layer)
    {
        var placement = layer.Placement;
        var parameters = Number(placement.Parameters, placement.Counted);
        var multiplyAdds = Number(placement.MultiplyAdds, placement.Counted);
        return [layer.Name, layer.Use.Text, placement.Output.Text, parameters, multiplyAdds];
    }

    static string Number(Dim dim, bool known) =>
        !known ? "?"
        : dim.Constant is { } number ? number.ToString("N0", CultureInfo.InvariantCulture)
        : dim.Text;

    static IReadOnlyList<string> Align(string[][] rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return [.. rows.Select(row => string.Join("  ", row.Select(Cell)).TrimEnd())];

        string Cell(string text, int column) => column < TextColumns ? text.PadRight(widths[column]) : text.PadLeft(widths[column]);
    }
}
