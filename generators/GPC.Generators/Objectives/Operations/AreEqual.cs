using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>1 where both values are equal, 0 elsewhere.</summary>
sealed record AreEqual : Operation
{
    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.Zip(operands[0], operands[1], (x, y) => x == y ? 1 : 0);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"({operands[0]} == {operands[1]})";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.AreEqual({operands[0]}, {operands[1]})" : $"({operands[0]} == {operands[1]} ? 1.0 : 0.0)";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"[{operands[0]} = {operands[1]}]";
}
