using GPC.Generators.Declarations;

namespace GPC.Generators.Objectives.Operations;

/// <summary>A number that is known when the objective is compiled.</summary>
sealed record Constant(double Value) : Leaf(Literal.Double(Value))
{
    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Of(Value);
}
