using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>1 where the first value is larger, one half where both are equal, 0 elsewhere.</summary>
sealed record Heaviside : Operation
{
    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Zip(operands[0], operands[1], (x, y) => x
            > y
                ? 1
            : x == y ? 0.5
            : 0);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"({operands[0]} > {operands[1]})";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.Heaviside({operands[0]}, {operands[1]})" : $"Scalars.Heaviside({operands[0]}, {operands[1]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"[{operands[0]} > {operands[1]}]";
}
