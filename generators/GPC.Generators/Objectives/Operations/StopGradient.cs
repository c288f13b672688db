using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>A value without its derivative.</summary>
sealed record StopGradient : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph[operands[0]].Operation is StopGradient or Constant or Size or Number ? operands[0] : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], x => x);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.detach()";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => operands[0];

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"stop({operands[0]})";
}
