using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The square.</summary>
sealed record Square : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.KnownNumber(operands[0]) is double x ? graph.Constant(x * x) : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], x => x * x);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Multiply(graph.Multiply(graph.Constant(2), adjoint), operands[0]))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.square()";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => Expression.Multiply(operands[0], operands[0]);

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"({operands[0]})²";
}
