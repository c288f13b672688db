using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The matrix product, as a tensor operation.</summary>
sealed record MatMul : Operation
{
    public override bool IsTensorOperation => true;

    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(operands[0].Rows, operands[1].Clusters);

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes)
    {
        var inner = Math.Max(operands[0].Clusters, operands[1].Rows);
        return new Grid(operands[0].Rows, operands[1].Clusters, (row, cluster) =>
            Enumerable.Range(0, inner).Sum(k => operands[0].At(row, k) * operands[1].At(k, cluster))
        ).Computed();
    }

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint)
    {
        var whole = graph.Apply(new Broadcast(graph.Shape(self)), adjoint);
        return
        [
            (operands[0], graph.Apply(this, whole, graph.Apply(new Transpose(), operands[1]))),
            (operands[1], graph.Apply(this, graph.Apply(new Transpose(), operands[0]), whole)),
        ];
    }

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.matmul({operands[1]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) =>
        new($"{operands[0].In(Binding.Product)} × {operands[1].In(Binding.Product)}", Binding.Product);
}
