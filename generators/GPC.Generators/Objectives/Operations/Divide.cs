using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The quotient of two values.</summary>
sealed record Divide : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands)
    {
        var (a, b) = (operands[0], operands[1]);
        return (graph.KnownNumber(a), graph.KnownNumber(b)) switch
        {
            (double x, double y) => graph.Constant(x / y),
            (0, _) => a,
            (_, 1) => a,
            (_, double y) => graph.Multiply(a, graph.Constant(1 / y)),
            (null, null) when graph.Is<Negate>(a) => graph.Negate(graph.Divide(graph[a].Operands[0], b)),
            (null, null) when !graph.HasSafeForms && graph.Shape(b).Rank < 3 => graph.Multiply(a, graph.Divide(graph.Constant(1), b)),
            _ => null,
        };
    }

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.Zip(operands[0], operands[1], (x, y) => x / y);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [
            (operands[0], graph.Divide(adjoint, operands[1])),
            (operands[1], graph.Negate(graph.Divide(graph.Multiply(adjoint, self), operands[1]))),
        ];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => Expression.Divide(operands[0], operands[1]);

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => Expression.Divide(operands[0], operands[1]);

    public override Expression Formula(IReadOnlyList<Expression> operands) =>
        new($"{operands[0].In(Binding.Product)} / {operands[1].In(Binding.Primary)}", Binding.Product);
}
