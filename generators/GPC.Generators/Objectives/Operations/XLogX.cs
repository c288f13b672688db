using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>x log x, which is 0 at 0.</summary>
sealed record XLogX : Operation
{
    public override bool IsExpensive => true;

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.HasSafeForms && graph.Log(operands[0]) is var log && !graph.Is<Log>(log) ? graph.Multiply(operands[0], log) : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.Map(operands[0], x => x == 0 ? 0 : x * Math.Log(x));

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Multiply(adjoint, graph.Add(graph.Log(operands[0]), graph.Constant(1))))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"Torch.xlogy({operands[0]}, {operands[0]})";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.XLogX({operands[0]})" : $"Scalars.XLogX({operands[0]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) =>
        new($"{operands[0].In(Binding.Primary)} log {operands[0].In(Binding.Primary)}", Binding.Prefix);
}
