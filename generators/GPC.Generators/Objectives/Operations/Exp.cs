using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>e to the power of a value.</summary>
/// <param name="OfNonPositive">Whether the value is known to be at most 0, which takes fewer instructions.</param>
sealed record Exp(bool OfNonPositive = false) : Operation
{
    public override bool IsExpensive => true;

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.KnownNumber(operands[0]) is double x ? graph.Constant(Math.Exp(x)) : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], Math.Exp);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Multiply(adjoint, self))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.exp()";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.{(OfNonPositive ? "ExpNonPositive" : "Exp")}({operands[0]})" : $"Math.Exp({operands[0]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"exp({operands[0]})";
}
