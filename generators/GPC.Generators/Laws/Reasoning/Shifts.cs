using System.Globalization;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Laws.Reasoning;

/// <summary>
/// How values change when a constant is added to each row of an input; unknown where it cannot be said in general.
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

/// <summary>
/// How a value changes when constants <c>k_i</c> are added to the rows of an input: by a factor times <c>k_i</c> in row i, or times the sum
/// of all.
/// </summary>
/// <param name="Factor">The factor; zero for a value that does not change.</param>
/// <param name="IsSum">Whether it is the sum of the constants.</param>
sealed record Shift(Coefficient Factor, bool IsSum)
{
    public static Shift None { get; } = new(Coefficient.Zero, false);

    public bool IsNone => Factor.IsZero;

    public Shift With(Coefficient factor) => factor.IsZero ? None : this with { Factor = factor };
}

/// <summary>A factor of a change: a sum of numbers times products and quotients of values that do not change, in a normal form.</summary>
/// <param name="Summands">By factors, each written as <c>*7</c> or <c>/7</c> with the value's number, in order.</param>
sealed record Coefficient(EquatableArray<(string Factors, double Number)> Summands)
{
    public static Coefficient One { get; } = Of([("", 1)]);

    public static Coefficient Zero { get; } = Of([]);

    public bool IsZero => Summands.Count == 0;

    public static Coefficient operator +(Coefficient a, Coefficient b) => Of(a.Summands.Concat(b.Summands));

    public static Coefficient operator *(Coefficient a, double number) =>
        Of(a.Summands.Select(summand => (summand.Factors, summand.Number * number)));

    public Coefficient Times(int value) => With(value, '*', '/');

    public Coefficient Over(int value) => With(value, '/', '*');

    /// <summary>The number <c>a</c> in <c>a / value</c>, if it is that.</summary>
    public double? NumberOver(int value) =>
        IsZero ? 0
        : Summands.Count == 1 && Summands[0].Factors == Factor('/', value) ? Summands[0].Number
        : null;

    // A factor and its inverse cancel.
    Coefficient With(int value, char sign, char inverse) =>
        Of(
            Summands.Select(summand =>
            {
                var factors = summand.Factors.Split([' '], StringSplitOptions.RemoveEmptyEntries).ToList();
                if (!factors.Remove(Factor(inverse, value)))
                    factors.Add(Factor(sign, value));
                return (string.Join(" ", factors.OrderBy(factor => factor, StringComparer.Ordinal)), summand.Number);
            })
        );

    static string Factor(char sign, int value) => sign + value.ToString(CultureInfo.InvariantCulture);

    static Coefficient Of(IEnumerable<(string Factors, double Number)> summands) =>
        new(
            summands
                .GroupBy(summand => summand.Factors)
                .Select(group => (Factors: group.Key, Number: group.Sum(summand => summand.Number)))
                .Where(summand => summand.Number != 0)
                .OrderBy(summand => summand.Factors, StringComparer.Ordinal)
                .ToEquatableArray()
        );
}
