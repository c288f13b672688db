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

    public override string Tensor(IReadOnlyList<string> operands) => $"{operands[0]}.detach()";

    public override string Code(IReadOnlyList<string> operands, Target target) =>
        target == Target.Vector ? $"{operands[0]}" : $"{operands[0]}";

    public override string Formula(IReadOnlyList<string> operands) => $"stop({operands[0]})";
}
