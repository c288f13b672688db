using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>A value that is computed from no other.</summary>
/// <param name="Text">How it is written, in code and in formulas.</param>
abstract record Leaf(string Text) : Operation
{
    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        throw new InvalidOperationException($"{Text} has to be given.");

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => Text;

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        new(Text, Text[0] == '-' ? Binding.Unary : Binding.Primary);

    public override Expression Formula(IReadOnlyList<Expression> operands) => Text;
}
