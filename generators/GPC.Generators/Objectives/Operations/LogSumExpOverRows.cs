using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The logarithm of the sum over rows of exponentials, which does not overflow.</summary>
/// <param name="Over">The number of their size.</param>
sealed record LogSumExpOverRows(int Over) : Operation
{
    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(null, operands[0].Clusters);

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) =>
        graph.Shape(operands[0]).Rows is null ? graph.Add(operands[0], graph.Log(graph.Size(Over))) : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.OverRows(operands[0], sizes[Over], numbers =>
        {
            var largest = numbers.Max();
            return largest + Math.Log(numbers.Sum(number => Math.Exp(number - largest)));
        });

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Multiply(adjoint, graph.Exp(graph.Subtract(operands[0], self))))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"TensorForm.LogSumExp({operands[0]}, Rows)";

    public override Expression Formula(IReadOnlyList<Expression> operands) => new($"log Σ_i exp({operands[0]})", Binding.Prefix);

    public override bool IsExpensive => true;
}
