using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Laws.Reasoning;

/// <summary>
/// What becomes of values when a constant is added to each row of an input. Where that can't be said in general, nothing is.
/// </summary>
static class ShiftRules
{
    /// <summary>For each value that is needed for the terms, its shift; null where nothing is known.</summary>
    public static IReadOnlyDictionary<int, Shift?> Of(Graph graph, IReadOnlyList<int> terms, int input)
    {
        var shifts = new Dictionary<int, Shift?>();
        foreach (var value in graph.Reachable(terms))
        {
            var node = graph[value];
            shifts[value] = Of(graph, node, input, [.. node.Operands.Select(operand => shifts[operand])]);
        }
        return shifts;
    }

    static Shift? Of(Graph graph, Node node, int input, IReadOnlyList<Shift?> x)
    {
        if (node.Operation is Input { Index: var index })
            return index == input ? new Shift(Coefficient.One, false) : Shift.None;
        if (x.Any(shift => shift is null))
            return null;
        var (a, b) = (x.ElementAtOrDefault(0), x.ElementAtOrDefault(1));
        return node.Operation switch
        {
            AreEqual or Heaviside when Equals(a, b) => Shift.None,
            _ when x.All(shift => shift!.IsNone) => Shift.None,
            Negate => a!.With(a.Factor * -1),
            Add => Sum(a!, b!, 1),
            Subtract => Sum(a!, b!, -1),
            Multiply when b!.IsNone && graph.Shape(node.Operands[1]).IsScalar => a!.With(Times(graph, a.Factor, node.Operands[1])),
            Multiply when a!.IsNone && graph.Shape(node.Operands[0]).IsScalar => b!.With(Times(graph, b.Factor, node.Operands[0])),
            Divide when b!.IsNone && graph.Shape(node.Operands[1]).IsScalar => a!.With(a.Factor.Over(node.Operands[1])),
            Maximum when Equals(a, b) => a,
            LogSumExp or MaxOverClusters or StopGradient => a,
            Broadcast when !a!.IsSum => a,
            SumOverClusters over => a!.With(a.Factor.Times(graph.Size(over.Over))),
            SumOverRows when !a!.IsSum => a with { IsSum = true },
            _ => null,
        };
    }

    static Shift? Sum(Shift a, Shift b, double sign) =>
        b.IsNone ? a
        : a.IsNone ? b.With(b.Factor * sign)
        : a.IsSum == b.IsSum ? a.With(a.Factor + (b.Factor * sign))
        : null;

    static Coefficient Times(Graph graph, Coefficient factor, int value) =>
        graph.KnownNumber(value) is double number ? factor * number : factor.Times(value);
}
