using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The negative.</summary>
sealed record Negate : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph[operands[0]] switch
        {
            { Operation: Constant constant } => graph.Constant(-constant.Value),
            { Operation: Negate } inner => inner.Operands[0],
            { Operation: Subtract } inner => graph.Subtract(inner.Operands[1], inner.Operands[0]),
            _ => null,
        };

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], x => -x);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Negate(adjoint))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => Expression.Negate(operands[0]);

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => Expression.Negate(operands[0]);

    public override Expression Formula(IReadOnlyList<Expression> operands) => new($"−{operands[0].In(Binding.Prefix)}", Binding.Sum);
}
