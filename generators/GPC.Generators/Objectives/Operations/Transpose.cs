using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>Rows become clusters and clusters rows, as a tensor operation.</summary>
sealed record Transpose : Operation
{
    public override bool IsTensorOperation => true;

    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(operands[0].Clusters, operands[0].Rows);

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph[operands[0]] is { Operation: Transpose, Operands: var inner } ? inner[0] : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        new Grid(operands[0].Clusters, operands[0].Rows, (row, cluster) => operands[0].At(cluster, row)).Computed();

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Apply(this, graph.Apply(new Broadcast(graph.Shape(self)), adjoint)))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.t()";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}ᵀ";
}
