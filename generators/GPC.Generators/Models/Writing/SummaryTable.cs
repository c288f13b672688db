using System.Globalization;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Writing;

/// <summary>A model as a table of layers, shapes, parameters and multiply-adds.</summary>
internal static class SummaryTable
{
    /// <summary>The table; without the numbers where they are formulas over a model's parameters.</summary>
    public static IReadOnlyList<string> Rows(ModelShapes shapes)
    {
        string[][] rows =
        [
            ["", "layer", "output", "parameters", "multiply-adds"],
            ["", "input", shapes.Input!.Text, "", ""],
            .. shapes.Layers.Select(layer => (string[])
                [layer.Name, layer.Use.Text, layer.Placement.Output.Text, Count(layer.Placement.Parameters, layer.Placement), Count(layer.Placement.MultiplyAdds, layer.Placement)]),
            ["", "total", "", shapes.Counted ? Number(shapes.Parameters) : "?", shapes.Counted ? Number(shapes.MultiplyAdds) : "?"],
        ];
        return shapes.Model.Parameters.Count == 0 ? Align(rows) : Align([.. rows.Take(rows.Length - 1).Select(row => row.Take(3).ToArray())]);
    }

    private static string Number(Dim dim) => dim.Constant is { } number ? number.ToString("N0", CultureInfo.InvariantCulture) : dim.Text;

    private static string Count(Dim dim, Placement placement) => placement.Counted ? Number(dim) : "?";

    private static IReadOnlyList<string> Align(string[][] rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return [.. rows.Select(row => string.Join("  ", row.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd())];
    }
}
