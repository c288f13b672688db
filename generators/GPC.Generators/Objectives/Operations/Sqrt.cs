using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The square root.</summary>
sealed record Sqrt : Operation
{
    public override bool IsExpensive => true;

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.KnownNumber(operands[0]) is double x ? graph.Constant(Math.Sqrt(x)) : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], Math.Sqrt);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Divide(graph.Multiply(graph.Constant(0.5), adjoint), self))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.sqrt()";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.Sqrt({operands[0]})" : $"Math.Sqrt({operands[0]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"√({operands[0]})";
}
