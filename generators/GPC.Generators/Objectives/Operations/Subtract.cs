using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The difference of two values.</summary>
sealed record Subtract : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands)
    {
        var (a, b) = (operands[0], operands[1]);
        return (graph.KnownNumber(a), graph.KnownNumber(b)) switch
        {
            (double x, double y) => graph.Constant(x - y),
            (_, 0) => a,
            (0, _) => graph.Negate(b),
            _ when a == b => graph.Constant(0),
            _ when LikeTerms.Collect(graph, a, b, isDifference: true) is int collected => collected,
            _ when graph.Is<Negate>(b) => graph.Add(a, graph[b].Operands[0]),
            _ => null,
        };
    }

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.Zip(operands[0], operands[1], (x, y) => x - y);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], adjoint), (operands[1], graph.Negate(adjoint))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => Expression.Subtract(operands[0], operands[1]);

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => Expression.Subtract(operands[0], operands[1]);

    public override Expression Formula(IReadOnlyList<Expression> operands) =>
        new($"{operands[0]} − {operands[1].In(Binding.Prefix)}", Binding.Sum);
}
