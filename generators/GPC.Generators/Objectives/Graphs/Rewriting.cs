using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Graphs;

/// <summary>Copies of a graph, simplified on the way.</summary>
static class Rewriting
{
    /// <summary>The values that the roots need, without <see cref="StopGradient"/>: for after differentiation.</summary>
    public static (Graph Graph, IReadOnlyList<int> Roots) WithoutStops(Graph graph, IReadOnlyList<int> roots) =>
        Rewrite(graph, roots, new Graph(hasSafeForms: true), _ => (node, operands) => node.Operation is StopGradient ? operands[0] : null);

    /// <summary>The same values from sums, maxima and exponentials that row loops can compute.</summary>
    public static (Graph Graph, IReadOnlyList<int> Roots) ForRowLoops(Graph graph, IReadOnlyList<int> roots)
    {
        var target = new Graph(hasSafeForms: false);
        Func<int, int> moved = value => value;
        return Rewrite(graph, roots, target, map =>
        {
            moved = map;
            return (node, _) =>
                node.Operation switch
                {
                    LogSumExp over => target.Add(Largest(node.Operands[0]), target.Log(SumOfExp(node.Operands[0], over.Over))),
                    // x - log sum exp(x): subtracted from the largest first, since its sum with a logarithm is rounded to the size of x.
                    Subtract
                        when graph[node.Operands[1]] is { Operation: LogSumExp over, Operands: var summed }
                            && summed[0] == node.Operands[0] => target.Subtract(
                        FromLargest(summed[0]),
                        target.Log(SumOfExp(summed[0], over.Over))
                    ),
                    LogSumExpOverRows over => target.Log(SumOverRowsOfExp(node.Operands[0], over.Over)),
                    Exp => ExpOf(node.Operands[0]),
                    _ => null,
                };
        });

        int Largest(int value) =>
            graph.Shape(value).Clusters is int clusters ? target.Apply(new MaxOverClusters(clusters), moved(value)) : moved(value);

        int FromLargest(int value) => target.Subtract(moved(value), Largest(value));

        int Shifted(int value) => target.Apply(new Exp(OfNonPositive: true), FromLargest(value));

        int SumOfExp(int value, int size) => target.SumOverClusters(Shifted(value), size);

        int SumOverRowsOfExp(int value, int size) => target.Apply(new SumOverRows(size, IsChecked: true), ExpOf(value));

        // exp(x - log sum exp(x)) shares its exponentials with the sum.
        int ExpOf(int exponent) =>
            graph[exponent] is { Operation: Subtract, Operands: var difference }
                ? graph[difference[1]] switch
                {
                    { Operation: LogSumExp over, Operands: var summed } when summed[0] == difference[0] => target.Divide(
                        Shifted(summed[0]),
                        SumOfExp(summed[0], over.Over)
                    ),
                    { Operation: LogSumExpOverRows over, Operands: var summed } => target.Divide(
                        ExpOf(difference[0]),
                        SumOverRowsOfExp(summed[0], over.Over)
                    ),
                    _ => target.Exp(moved(exponent)),
                }
                : target.Exp(moved(exponent));
    }

    // The rule is given the map from old values to new ones, and says what becomes of a value; null: a copy.
    static (Graph Graph, IReadOnlyList<int> Roots) Rewrite(
        Graph graph,
        IReadOnlyList<int> roots,
        Graph target,
        Func<Func<int, int>, Func<Node, int[], int?>> rules
    )
    {
        var moved = new Dictionary<int, int>();
        var rule = rules(value => moved[value]);
        foreach (var value in graph.Reachable(roots))
        {
            var node = graph[value];

            // What became simpler may lack axes; a tensor operation needs them all.
            int[] operands =
            [
                .. node.Operands.Select(operand =>
                    node.Operation.IsTensorOperation ? target.Apply(new Broadcast(graph.Shape(operand)), moved[operand]) : moved[operand]
                ),
            ];
            moved[value] = rule(node, operands) ?? target.Apply(node.Operation, operands);
        }
        return (target, [.. roots.Select(root => moved[root])]);
    }
}
