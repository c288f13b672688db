using System.Globalization;

namespace GPC.Generators.Objectives.Operations;

/// <summary>How many rows or clusters there are.</summary>
/// <param name="Axis">The number of the size.</param>
sealed record Size(int Axis) : Leaf("size" + Axis.ToString(CultureInfo.InvariantCulture))
{
    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Of(sizes[Axis]);
}
