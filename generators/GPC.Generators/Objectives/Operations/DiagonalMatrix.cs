using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>
/// The square matrix that has the values on its diagonal and zeros elsewhere, as a tensor operation: the derivative of
/// <see cref="Diagonal"/>.
/// </summary>
sealed record DiagonalMatrix : Operation
{
    public override bool IsTensorOperation => true;

    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(operands[0].Clusters, operands[0].Clusters);

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        new Grid(operands[0].Clusters, operands[0].Clusters, (row, cluster) => row == cluster ? operands[0].At(0, cluster) : 0).Computed();

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"Torch.diag({operands[0].In(Binding.Primary)}.flatten())";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"diag({operands[0]})";
}
