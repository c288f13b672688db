using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Emitting;

/// <summary>Writes a model's shapes and numbers: constants, or properties where they depend on its parameters.</summary>
static class FactEmitter
{
    public static void Emit(CodeWriter writer, CheckedModel model)
    {
        Shape(writer, "InputShape", "The shape of one sample of its input, without the batch.", model.Input!, model.IsStatic);
        Shape(writer, "OutputShape", "The shape of one sample of its result, without the batch.", model.Output!, model.IsStatic);
        if (model.Counted)
        {
            Number(writer, "ParameterCount", "Number of learned parameters.", model.Parameters, model.IsStatic);
            Number(writer, "MultiplyAdds", "Multiply-adds of the layers with weights, for one sample.", model.MultiplyAdds, model.IsStatic);
        }
        Summary(writer, model);
    }

    static void Shape(CodeWriter writer, string name, string meaning, Shape shape, bool isStatic) =>
        writer
            .Line($"/// <summary>{meaning}</summary>")
            .Line(
                isStatic
                    ? $"public static global::System.ReadOnlySpan<long> {name} => {shape.Code};"
                    : $"public global::System.Collections.Immutable.ImmutableArray<long> {name} {{ get; }} = {shape.Code};"
            )
            .Line();

    static void Number(CodeWriter writer, string name, string meaning, Dim number, bool isStatic) =>
        writer
            .Line($"/// <summary>{meaning}</summary>")
            .Line(isStatic ? $"public const long {name} = {number.Text};" : $"public long {name} {{ get; }} = {LongCode(number)};")
            .Line();

    static void Summary(CodeWriter writer, CheckedModel model)
    {
        var parameters = string.Join(", ", model.Model.Parameters.Select(parameter => parameter.Name));
        writer.Line("/// <summary>Its layers with their shapes, parameters and multiply-adds, as a table.</summary>");
        writer.Line("public const string Summary =").Line("    \"\"\"");
        writer.Line($"    {model.Model.Name}{(model.IsStatic ? "" : $"({parameters})")}");
        foreach (var row in SummaryTable.Rows(model))
            writer.Line("    " + row);
        writer.Line("    \"\"\";").Line();
        writer.Line("/// <inheritdoc/>").Line("public override string Describe() => Summary;").Line();
    }

    // Products of ints are counted in 64 bits.
    static string LongCode(Dim number) => number.Terms.Count == 0 ? "0" : string.Concat(number.Terms.Select(LongTerm));

    static string LongTerm(Monomial term, int index)
    {
        var hasNumber = term.Factors.Count == 0 || !BigInteger.Abs(term.Coefficient).IsOne;
        var code = hasNumber ? Dim.Of(term).Text : $"{(term.Coefficient.Sign < 0 ? "-" : "")}1 * {term.Product}";
        var wide = Regex.Replace(code, "^(-?[0-9]+)", "$1L");
        if (index == 0)
            return wide;
        return wide.StartsWith("-", StringComparison.Ordinal) ? " - " + wide.Substring(1) : " + " + wide;
    }
}

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
