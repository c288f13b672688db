using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The diagonal of a square matrix, as a tensor operation.</summary>
sealed record Diagonal : Operation
{
    public override bool IsTensorOperation => true;

    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(null, operands[0].Clusters);

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        new Grid(1, operands[0].Clusters, (_, cluster) => operands[0].At(cluster, cluster)).Computed();

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Apply(new DiagonalMatrix(), graph.Apply(new Broadcast(graph.Shape(self)), adjoint)))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.diagonal().unsqueeze(0)";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"diag({operands[0]})";
}
