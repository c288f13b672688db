namespace GPC.Generators.Objectives.Graphs;

/// <summary>Reverse derivative, as values of the same graph.</summary>
static class Differentiation
{
    /// <summary>
    /// The derivative of <c>sum of weight * value</c> with respect to each input; it may lack axes along which it is the same.
    /// </summary>
    public static IReadOnlyList<int> Derive(Graph graph, IEnumerable<(int Value, int Weight)> sum, IReadOnlyList<int> inputs)
    {
        var adjoints = new Dictionary<int, int>();
        foreach (var (value, weight) in sum)
            Contribute(graph, adjoints, value, weight);
        for (var value = adjoints.Count == 0 ? -1 : adjoints.Keys.Max(); value >= 0; value--)
        {
            if (!adjoints.TryGetValue(value, out var adjoint))
                continue;
            var node = graph[value];
            foreach (var (operand, contribution) in node.Operation.Derivative(graph, value, node.Operands, adjoint))
            {
                var whole = new Shape(
                    node.Shape.Rows ?? graph.Shape(contribution).Rows,
                    node.Shape.Clusters ?? graph.Shape(contribution).Clusters
                );
                Contribute(graph, adjoints, operand, graph.SumTo(contribution, whole, graph.Shape(operand)));
            }
        }
        return [.. inputs.Select(input => adjoints.TryGetValue(input, out var adjoint) ? adjoint : graph.Constant(0))];
    }

    static void Contribute(Graph graph, Dictionary<int, int> adjoints, int value, int contribution) =>
        adjoints[value] = adjoints.TryGetValue(value, out var before) ? graph.Add(before, contribution) : contribution;
}
