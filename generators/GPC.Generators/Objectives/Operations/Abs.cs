using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The absolute value; its derivative at zero is zero.</summary>
sealed record Abs : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.KnownNumber(operands[0]) is double x ? graph.Constant(Math.Abs(x)) : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], Math.Abs);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Multiply(adjoint, graph.Apply(new Sign(), operands[0])))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.abs()";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.Abs({operands[0]})" : $"Math.Abs({operands[0]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"|{operands[0]}|";
}
