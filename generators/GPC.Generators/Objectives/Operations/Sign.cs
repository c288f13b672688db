using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>-1, 0 or 1.</summary>
sealed record Sign : Operation
{
    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], x => Math.Sign(x));

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.sign()";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.Sign({operands[0]})" : $"Math.Sign({operands[0]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) => $"sign({operands[0]})";
}
