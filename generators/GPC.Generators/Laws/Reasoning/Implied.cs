using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Laws.Reasoning;

/// <summary>The properties that follow from an objective's graph.</summary>
/// <param name="MinimumRows">The fewest rows for which no divisor is zero.</param>
/// <param name="MinimumClusters">The fewest clusters.</param>
/// <param name="Growth">The power of the inputs that numbers grow with; null if there is none.</param>
/// <param name="GrowthReason">Why there is none.</param>
/// <param name="Stopped">Inputs whose derivative a <c>StopGradient</c> hides.</param>
/// <param name="Unknown">An operation that may treat rows or clusters differently; null if there is none.</param>
/// <param name="Shifts">For each input of logits, how each term changes when constants are added to its rows; null where nothing is
/// known.</param>
sealed record Implied(
    int MinimumRows,
    int MinimumClusters,
    int? Growth,
    string GrowthReason,
    EquatableArray<string> Stopped,
    string? Unknown,
    IReadOnlyList<(string Input, IReadOnlyList<double?> Terms)> Shifts
)
{
    const int Many = 12;

    public static Implied By(Formula formula)
    {
        var (rows, clusters) = (Fewest(formula, count => (count, Many)), Fewest(formula, count => (Many, count)));
        var (growth, reason) = SpanRules.Growth(formula, rows, clusters);
        return new(
            rows,
            clusters,
            growth,
            reason,
            StoppedInputs(formula).ToEquatableArray(),
            formula
                .Values.Select(value => formula.Graph[value].Operation)
                .FirstOrDefault(operation => !TreatsAllAlike(operation))
                ?.GetType()
                .Name,
            [
                .. formula
                    .Spec.Inputs.Select((input, index) => (input, index))
                    .Where(pair => pair.input.Kind == Kind.Logits)
                    .Select(pair => (pair.input.Name, ShiftsOf(formula, pair.index))),
            ]
        );
    }

    // The fewest from which on every divisor, root and logarithm of sizes and options is a number.
    static int Fewest(Formula formula, Func<int, (int Rows, int Clusters)> sizes)
    {
        var fixedValues = formula.Fixed;
        var divisors = formula
            .Values.Where(value => formula.Graph[value].Operation is Divide)
            .Select(value => formula.Graph[value].Operands[1])
            .Where(fixedValues.Contains)
            .ToList();
        return Enumerable.Range(1, Many).Reverse().TakeWhile(IsDefined).DefaultIfEmpty(1).Last();

        bool IsDefined(int count) =>
            divisors.All(value => At(value, count) != 0)
            && fixedValues.All(value => !double.IsNaN(At(value, count)) && !double.IsInfinity(At(value, count)));

        double At(int value, int count) => formula.Evaluate(value, sizes(count).Rows, sizes(count).Clusters);
    }

    static IEnumerable<string> StoppedInputs(Formula formula)
    {
        var stops = formula.Values.Where(value => formula.Graph[value].Operation is StopGradient);
        return formula
            .Graph.Reachable(stops)
            .Select(value => formula.Graph[value].Operation)
            .OfType<Input>()
            .OrderBy(input => input.Index)
            .Select(input => formula.Spec.Inputs[input.Index].Name);
    }

    // No operation of the term language names a row or a cluster; one that is not listed might.
    static bool TreatsAllAlike(Operation operation) =>
        operation
            is Leaf
                or Abs
                or Add
                or AreEqual
                or Diagonal
                or Divide
                or Exp
                or Log
                or LogSumExp
                or LogSumExpOverRows
                or MatMul
                or MaxOverClusters
                or Maximum
                or Multiply
                or Negate
                or Broadcast
                or Sqrt
                or Square
                or StopGradient
                or Subtract
                or SumOverClusters
                or SumOverRows
                or Transpose
                or Heaviside
                or XLogX;

    static IReadOnlyList<double?> ShiftsOf(Formula formula, int input)
    {
        var shifts = ShiftRules.Of(formula.Graph, formula.Terms, input);
        var rows = formula.Inputs.FirstOrDefault(leaf => leaf.Index == input)?.Shape.Rows;
        return
        [
            .. formula.Terms.Select(term =>
                shifts[term] switch
                {
                    { IsNone: true } => 0,
                    { IsSum: true } shift when rows is int size => shift.Factor.NumberOver(formula.Graph.Size(size)),
                    _ => (double?)null,
                }
            ),
        ];
    }
}
