using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The sum of two values.</summary>
sealed record Add : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands)
    {
        var (a, b) = (operands[0], operands[1]);
        return (graph.KnownNumber(a), graph.KnownNumber(b)) switch
        {
            (double x, double y) => graph.Constant(x + y),
            (0, _) => b,
            (_, 0) => a,
            _ when LikeTerms.Collect(graph, a, b, isDifference: false) is int collected => collected,
            _ when graph.Is<Negate>(b) => graph.Subtract(a, graph[b].Operands[0]),
            _ when graph.Is<Negate>(a) => graph.Subtract(b, graph[a].Operands[0]),
            _ when a > b => graph.Intern(this, b, a),
            _ => null,
        };
    }

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.Zip(operands[0], operands[1], (x, y) => x + y);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], adjoint), (operands[1], adjoint)];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => Expression.Add(operands[0], operands[1]);

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => Expression.Add(operands[0], operands[1]);

    public override Expression Formula(IReadOnlyList<Expression> operands) => Expression.Add(operands[0], operands[1]);
}
