using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The larger of two values; at a tie each has half of the derivative.</summary>
sealed record Maximum : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.KnownNumber(operands[0]) is double x && graph.KnownNumber(operands[1]) is double y ? graph.Constant(Math.Max(x, y)) : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Zip(operands[0], operands[1], Math.Max);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [
            (operands[0], graph.Multiply(adjoint, graph.Apply(new Heaviside(), operands[0], operands[1]))),
            (operands[1], graph.Multiply(adjoint, graph.Apply(new Heaviside(), operands[1], operands[0]))),
        ];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"TensorForm.Maximum({operands[0]}, {operands[1]})";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.Max({operands[0]}, {operands[1]})" : $"Math.Max({operands[0]}, {operands[1]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"max({operands[0]}, {operands[1]})";
}
