using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The sum over rows. What does not vary over them is taken out of it.</summary>
/// <param name="Over">The number of their size.</param>
/// <param name="IsChecked">Whether these are sums of exponentials whose logarithm is taken: too small or too large, they are not to be
/// used.</param>
sealed record SumOverRows(int Over, bool IsChecked = false) : Operation
{
    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(null, operands[0].Clusters);

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands)
    {
        if (!Varies(graph, operands[0]))
            return graph.Multiply(operands[0], graph.Size(Over));
        var inner = graph[operands[0]].Operands;
        return graph[operands[0]].Operation switch
        {
            Negate => graph.Negate(graph.Apply(this, inner[0])),
            Divide when !Varies(graph, inner[1]) => graph.Divide(graph.Apply(this, inner[0]), inner[1]),
            Multiply => TakeOut(graph, operands[0]),
            _ => null,
        };
    }

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.OverRows(operands[0], sizes[Over], Enumerable.Sum);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], adjoint)];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.sum(Rows, keepdim: true)";

    public override Expression Formula(IReadOnlyList<Expression> operands) => Expression.Prefixed("Σ_i", operands[0], Binding.Product);

    static bool Varies(Graph graph, int value) => graph.Shape(value).Rows is not null;

    int? TakeOut(Graph graph, int product)
    {
        var (constant, factors) = Multiply.Factors(graph, product);
        var outside = factors.Where(factor => !Varies(graph, factor)).ToList();
        if (constant == 1 && outside.Count == 0)
            return null;
        var sum = graph.Apply(this, Multiply.Product(graph, factors.Where(factor => Varies(graph, factor))));
        return outside.Append(sum).Aggregate(graph.Constant(constant), graph.Multiply);
    }
}
