using System.Globalization;

namespace GPC.Generators.Objectives.Operations;

/// <summary>A number that is known when the objective is compiled.</summary>
internal sealed record Constant(double Value) : Leaf(Write(Value))
{
    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Of(Value);

    private static string Write(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsNaN(value) ? "double.NaN" : double.IsInfinity(value) ? value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity"
            : text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }
}
