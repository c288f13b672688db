using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The sum over clusters. What does not vary over them is taken out of it.</summary>
/// <param name="Over">The number of their size.</param>
sealed record SumOverClusters(int Over) : Operation
{
    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => new(operands[0].Rows, null);

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
            Add or Subtract => Distribute(graph, operands[0]),
            Exp when IsSoftmax(graph, inner[0]) => graph.Constant(1),
            _ => null,
        };
    }

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.OverClusters(operands[0], sizes[Over], Enumerable.Sum);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], adjoint)];

    public override Expression Tensor(IReadOnlyList<Expression> operands) =>
        $"{operands[0].In(Binding.Primary)}.sum(Clusters, keepdim: true)";

    public override Expression Formula(IReadOnlyList<Expression> operands) => Expression.Prefixed("Σ_j", operands[0], Binding.Product);

    static bool IsSoftmax(Graph graph, int exponent) =>
        graph[exponent] is { Operation: Subtract, Operands: var difference }
        && graph[difference[1]] is { Operation: LogSumExp, Operands: var summed }
        && summed[0] == difference[0];

    // Where a part of the sum is known, as for a softmax, the rest is summed alone.
    int? Distribute(Graph graph, int sum)
    {
        var (a, b) = (graph.Apply(this, graph[sum].Operands[0]), graph.Apply(this, graph[sum].Operands[1]));
        return HasSum(graph, a) && HasSum(graph, b) ? null : graph.Apply(graph[sum].Operation, a, b);
    }

    static bool HasSum(Graph graph, int value) =>
        graph[value].Operation is SumOverClusters
        || (
            graph[value].Operation is Multiply or Divide or Negate or Add or Subtract
            && graph[value].Operands.Any(operand => HasSum(graph, operand))
        );

    static bool Varies(Graph graph, int value) => graph.Shape(value).Clusters is not null;

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
