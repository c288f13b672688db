using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>Collects the terms of a sum that have the same matrix as a factor: <c>a x + b x</c> is <c>(a + b) x</c>.</summary>
static class LikeTerms
{
    /// <summary>The sum or difference of two values with like terms collected; null if there are none.</summary>
    public static int? Collect(Graph graph, int a, int b, bool isDifference)
    {
        if (graph.HasSafeForms || graph.Shape(a).Rank < 3 || graph.Shape(b).Rank < 3)
            return null;
        var groups = Terms(graph, a, 1).Concat(Terms(graph, b, isDifference ? -1 : 1)).GroupBy(term => term.Matrix).ToList();
        if (groups.All(group => group.Count() == 1))
            return null;
        return groups.Select(group => Multiplied(graph, group.Key, [.. group.Select(term => term.Coefficient)])).Aggregate(graph.Add);
    }

    static int Multiplied(Graph graph, int matrix, IReadOnlyList<int> coefficients) =>
        graph.Multiply(coefficients.Aggregate(graph.Add), matrix);

    static IEnumerable<(int Matrix, int Coefficient)> Terms(Graph graph, int value, int sign)
    {
        var (operation, operands) = (graph[value].Operation, graph[value].Operands);
        switch (operation)
        {
            case Add or Subtract when operands.All(operand => graph.Shape(operand).Rank == 3):
                return Terms(graph, operands[0], sign).Concat(Terms(graph, operands[1], operation is Add ? sign : -sign));
            case Negate:
                return Terms(graph, operands[0], -sign);
            default:
                var (constant, factors) = Multiply.Factors(graph, value);
                var matrices = factors.Where(factor => graph.Shape(factor).Rank == 3).ToList();
                if (matrices.Count == 0)
                    return [(value, graph.Constant(sign))];
                var coefficient = factors
                    .Where(factor => graph.Shape(factor).Rank < 3)
                    .Aggregate(graph.Constant(sign * constant), graph.Multiply);
                return [(Multiply.Product(graph, matrices), coefficient)];
        }
    }
}
