using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Laws.Reasoning;

/// <summary>Bounds the values of an objective, or says why they have no bound.</summary>
static class SpanRules
{
    /// <summary>
    /// The power of the inputs that the terms, and what they are computed from, grow with, for the sizes that the objective is defined for;
    /// or why there is none.
    /// </summary>
    public static (int? Growth, string Reason) Growth(Formula formula, int minimumRows, int minimumClusters)
    {
        var (graph, spans, largest) = (formula.Graph, new Dictionary<int, Span>(), 0);
        var fixedValues = formula.Fixed;
        foreach (var value in formula.Values)
        {
            var node = graph[value];
            var span = fixedValues.Contains(value)
                ? Fixed(formula, value, minimumRows, minimumClusters)
                : Of(formula, node, [.. node.Operands.Select(operand => spans[operand])]);
            if (span is null)
                return (null, Reason(node.Operation));
            spans[value] = span;
            largest = Math.Max(largest, span.Growth);
        }
        return (largest, "");
    }

    // The sign that it has for many sizes.
    static Span Fixed(Formula formula, int value, int minimumRows, int minimumClusters)
    {
        int[] more = [0, 1, 2, 100];
        var signs = (
            from rows in more
            from clusters in more
            select Signs.Of(formula.Evaluate(value, minimumRows + rows, minimumClusters + clusters))
        )
            .Distinct()
            .ToList();
        return new(0, signs.Count == 1 ? signs[0] : Sign.Any);
    }

    static Span? Of(Formula formula, Node node, IReadOnlyList<Span> x)
    {
        var (a, b) = (x.ElementAtOrDefault(0), x.ElementAtOrDefault(1));
        return node.Operation switch
        {
            Input input => formula.Spec.Inputs[input.Index].Kind switch
            {
                Kind.Logits or Kind.Matrix => Span.Any(1),
                Kind.LogProbabilities => new(0, Sign.NotPositive),
                _ => new(0, Sign.Positive),
            },
            Negate => a with { Sign = a!.Sign.Negated() },
            Add => new(Math.Max(a!.Growth, b!.Growth), a.Sign.Plus(b.Sign)),
            Subtract => new(
                Math.Max(a!.Growth, b!.Growth),
                IsBelow(formula.Graph, node) ? Sign.NotPositive : a.Sign.Plus(b.Sign.Negated())
            ),
            Multiply => new(a!.Growth + b!.Growth, a.Sign.Times(b.Sign)),
            Divide when b!.Sign.IsNotZero() => new(a!.Growth, Quotient(a.Sign, b.Sign)),
            Square => new(2 * a!.Growth, a.Sign.IsNotZero() ? Sign.Positive : Sign.NotNegative),
            Abs => new(a!.Growth, a.Sign.IsNotZero() ? Sign.Positive : Sign.NotNegative),
            Maximum => new(Math.Max(a!.Growth, b!.Growth), Larger(a.Sign, b.Sign)),
            Exp when a!.Growth == 0 || a.Sign.IsNotPositive() => new(0, a.Growth == 0 ? Sign.Positive : Sign.NotNegative),
            Log when a!.Sign == Sign.Positive => Span.Any(a.Growth),
            XLogX when a!.Sign == Sign.Positive => Span.Any(2 * a.Growth),
            Sqrt when a!.Sign == Sign.Positive => a,
            LogSumExp or LogSumExpOverRows => Span.Any(a!.Growth),
            MaxOverClusters or SumOverClusters or SumOverRows or StopGradient or Transpose or Diagonal => a,
            Broadcast => a,
            MatMul => new(a!.Growth + b!.Growth, a.Sign.Times(b.Sign)),
            _ => null,
        };
    }

    // x - logsumexp(x), x - max(x)
    static bool IsBelow(Graph graph, Node difference) =>
        graph[difference.Operands[1]] is { Operation: LogSumExp or LogSumExpOverRows or MaxOverClusters, Operands: var inner }
        && inner[0] == difference.Operands[0];

    // A positive quotient may be near zero.
    static Sign Quotient(Sign a, Sign b) =>
        a.Times(b) switch
        {
            Sign.Positive => Sign.NotNegative,
            Sign.Negative => Sign.NotPositive,
            var sign => sign,
        };

    static Sign Larger(Sign a, Sign b) =>
        a == Sign.Positive || b == Sign.Positive ? Sign.Positive
        : a.IsNotNegative() || b.IsNotNegative() ? Sign.NotNegative
        : a.IsNotPositive() && b.IsNotPositive() ? Sign.NotPositive
        : Sign.Any;

    static string Reason(Operation operation) =>
        operation switch
        {
            Exp => "an exponential may grow without bound",
            Log => "a logarithm may be of zero",
            XLogX => "an entropy may have an infinite derivative at zero",
            Sqrt => "a root has an infinite derivative at zero",
            Divide => "a divisor may be zero",
            _ => $"nothing is known of the size of {operation.GetType().Name}",
        };
}

/// <summary>How large a value gets, and its sign.</summary>
/// <param name="Growth">The power of the inputs that it grows with at most.</param>
/// <param name="Sign">Its sign.</param>
sealed record Span(int Growth, Sign Sign)
{
    /// <summary>A value of any sign.</summary>
    public static Span Any(int growth) => new(growth, Sign.Any);
}
