using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The largest value over the clusters. Where several are largest, they share the derivative equally.</summary>
/// <param name="Over">The number of their size.</param>
sealed record MaxOverClusters(int Over) : Operation
{
    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(operands[0].Rows, null);

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.Shape(operands[0]).Clusters is null ? operands[0] : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.OverClusters(operands[0], sizes[Over], Enumerable.Max);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint)
    {
        var largest = graph.Apply(new AreEqual(), operands[0], self);
        return [(operands[0], graph.Multiply(graph.Divide(adjoint, graph.SumOverClusters(largest, Over)), largest))];
    }

    public override Expression Tensor(IReadOnlyList<Expression> operands) =>
        $"{operands[0].In(Binding.Primary)}.amax([Clusters], keepdim: true)";

    public override Expression Formula(IReadOnlyList<Expression> operands) => Expression.Prefixed("max_j", operands[0], Binding.Product);
}
