using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>An input of the objective.</summary>
/// <param name="Index">Its place among the inputs.</param>
/// <param name="Text">Its name.</param>
/// <param name="Shape">What it varies over.</param>
sealed record Input(int Index, string Text, Shape Shape) : Leaf(Text)
{
    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => Shape;
}
