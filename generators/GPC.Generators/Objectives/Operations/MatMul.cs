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
        var whole = graph.Apply(new Spread(graph.Shape(self)), adjoint);
        return
        [
            (operands[0], graph.Apply(this, whole, graph.Apply(new Transpose(), operands[1]))),
            (operands[1], graph.Apply(this, graph.Apply(new Transpose(), operands[0]), whole)),
        ];
    }

    public override string Tensor(IReadOnlyList<string> operands) => $"{operands[0]}.matmul({operands[1]})";

    public override string Formula(IReadOnlyList<string> operands) => $"{operands[0]} × {operands[1]}";
}
