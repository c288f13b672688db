using System.Globalization;
using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>
/// What the values of a graph are called in generated code: a term by its name, others by what they are, such as <c>sumExpZ</c>, as long
/// as that is short. No name is given twice.
/// </summary>
sealed class ValueNames
{
    const int MaxLength = 36;

    // What generated code uses itself, in the methods that have these names.
    static readonly string[] Used =
    [
        "context",
        "thread",
        "first",
        "limit",
        "row",
        "rows",
        "at",
        "j",
        "inputs",
        "numbers",
        "options",
        "T",
        "V",
        "L",
        "Math",
        "Scalars",
        "TensorForm",
        "Torch",
        "Tensor",
        "Slot",
        "Input",
        "Dimension",
        "Rows",
        "Clusters",
        "LoopOverRows",
    ];

    readonly Graph graph;
    readonly DimensionNames dimensions;
    readonly Users? users;
    readonly Dictionary<int, string> terms = [];
    readonly HashSet<string> taken = [.. Used];
    readonly Dictionary<(int Value, string Suffix), string> names = [];
    readonly Dictionary<int, string?> descriptions = [];

    public ValueNames(
        Graph graph,
        DimensionNames dimensions,
        ObjectiveSpec spec,
        IReadOnlyList<int> roots,
        IEnumerable<int> live,
        Users? users = null
    )
    {
        (this.graph, this.dimensions, this.users) = (graph, dimensions, users);
        foreach (var value in live.Where(value => graph[value].Operation is Input or Number or Size))
            Of(value);
        for (var term = 0; term < roots.Count; term++)
        {
            if (!terms.ContainsKey(roots[term]) && graph[roots[term]].Operation is not Leaf)
                terms.Add(roots[term], Camel(spec.Terms[term].Name));
        }
    }

    /// <summary>The name of a value, as a local.</summary>
    public string Of(int value) => Of(value, "");

    /// <summary>The name of something that belongs to a value, such as its tile. Of a constant it is what the constant is called.</summary>
    public string Of(int value, string suffix)
    {
        if (graph[value].Operation is Constant constant && suffix.Length == 0)
            return constant.Text;
        if (!names.TryGetValue((value, suffix), out var name))
            names[(value, suffix)] = name = Unique(
                graph[value].Operation is Constant named ? ConstantWord(named)
                : suffix.Length == 0 ? Word(value)
                : Of(value).TrimStart('@') + suffix
            );
        return SymbolDisplayFormats.Escape(name);
    }

    /// <summary>A name that nothing else has: this one, or with a number.</summary>
    public string Unique(string name)
    {
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? name : name + number.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(candidate))
                return candidate;
        }
    }

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    string Word(int value) =>
        graph[value].Operation switch
        {
            Input input => input.Text,
            Number number => number.Text,
            Size size => dimensions.Local(size.Axis),
            _ when terms.TryGetValue(value, out var term) => term,
            _ when Describe(value) is { } description => Camel(description),
            var operation => Fallback(value, operation),
        };

    static string Factor(Shape shape) =>
        shape.Rows is not null ? "rowFactor"
        : shape.Clusters is not null ? "clusterFactor"
        : "factor";

    // What is for one gradient alone is a factor in it.
    string Fallback(int value, Operation operation) =>
        users?.GradientsOf(value) is { Count: 1 } gradients && !graph.Shape(value).IsMatrix
            ? $"{Factor(graph.Shape(value))}Of{Pascal(dimensions.InputName(gradients[0]))}"
        : FactorOf(value) is { } matrix ? "scaleOf" + matrix
        : operation switch
        {
            SumOverRows => "total",
            SumOverClusters => "sum",
            MaxOverClusters => "largest",
            Multiply => "product",
            Divide => "quotient",
            Add => "sum",
            Subtract => "difference",
            Exp => "exponential",
            Log => "logarithm",
            Sqrt => "root",
            MatMul => "product",
            _ => "value",
        };

    static string ConstantWord(Constant constant) =>
        constant.Value switch
        {
            0 => "zero",
            0.5 => "half",
            1 => "one",
            2 => "two",
            _ => "constant",
        };

    // In words that begin with capitals; null if it would be too long.
    string? Describe(int value)
    {
        if (!descriptions.TryGetValue(value, out var description))
            descriptions[value] = description = Description(value) is { } words && words.Length <= MaxLength ? words : null;
        return description;
    }

    string? Description(int value)
    {
        var (operation, x) = (graph[value].Operation, graph[value].Operands);
        return operation switch
        {
            Input input => Pascal(input.Text),
            Number number => Pascal(number.Text),
            Size size => Pascal(dimensions.Local(size.Axis)),
            Constant => null,
            Subtract when IsLogSumExp(x[1], x[0]) || IsShiftedLogSoftmax(x) => After("LogSoftmax", Argument(x[0])),
            Exp { OfNonPositive: true } => After("Exp", graph[x[0]].Operands[0]),
            Exp when graph[x[0]] is { Operation: Subtract, Operands: var difference } && IsLogSumExp(difference[1], difference[0]) => After(
                "Softmax",
                difference[0]
            ),
            Exp => After("Exp", x[0]),
            LogSumExpOverRows => After("LogTotal", x[0], "LogSoftmax", "Softmax"),
            LogSumExp => After("LogSumExp", x[0]),
            Log when ShiftedBy(x[0]) is { } shifted => After("ShiftedLogSumExp", shifted.Logits),
            Log => After("Log", x[0]),
            Add when Largest(x, 0) is { } logits => After("LogSumExp", logits),
            Add when Largest(x, 1) is { } logits => After("LogSumExp", logits),
            MaxOverClusters => After("Max", x[0]),
            SumOverClusters => After("Sum", x[0]),
            SumOverRows => After("Total", x[0]),
            Divide when IsOne(x[0]) => After("Inverse", x[1]),
            Divide when graph.Is<Size>(x[1]) => Per(x[0], x[1]),
            Multiply when InverseSize(x[0]) is { } size => Per(x[1], size),
            Multiply when InverseSize(x[1]) is { } size => Per(x[0], size),
            Multiply when Normalized(value) is { } normalized => normalized,
            Multiply => Join(Describe(x[0]), "", Describe(x[1])),
            Divide => Join(Describe(x[0]), "Over", Describe(x[1])),
            Add => Join(Describe(x[0]), "Plus", Describe(x[1])),
            Subtract => Join(Describe(x[0]), "Minus", Describe(x[1])),
            Negate => After("Minus", x[0]),
            Square => After("Squared", x[0]),
            Sqrt => After("Root", x[0]),
            Abs => After("Abs", x[0]),
            Transpose => After("Transposed", x[0]),
            Diagonal or DiagonalMatrix => After("Diagonal", x[0]),
            StopGradient or Broadcast => Describe(x[0]),
            _ => null,
        };
    }

    static string? Join(string? a, string word, string? b) => a is null || b is null ? null : a + word + b;

    string? After(string word, int value) => Describe(value) is { } description ? word + description : null;

    string? After(string word, int value, string before, string after) =>
        Describe(value) is { } description
            ? word
                + (
                    description.StartsWith(before, StringComparison.Ordinal)
                        ? after + description.Substring(before.Length)
                        : "Exp" + description
                )
            : null;

    // What a mean is of, or the part of one row or cluster.
    string? Per(int value, int size) =>
        Describe(value) is not { } description ? null
        : description.StartsWith("Total", StringComparison.Ordinal) ? "Mean" + description.Substring("Total".Length)
        : description + "Per" + dimensions.One(((Size)graph[size].Operation).Axis);

    // e / Σ_j e is a softmax, Σ_j e·y / Σ_j e an expectation under one; with other factors they are weighted.
    string? Normalized(int product)
    {
        var factors = Multiply.Factors(graph, product).Factors;
        foreach (var factor in factors)
        {
            if (
                factors.Count(other => other == factor) > 1
                || graph[factor] is not { Operation: Divide, Operands: var quotient }
                || ShiftedBy(quotient[1]) is not { } shifted
            )
                continue;
            var name = factors.Select(other => NormalizedBy(other, shifted)).FirstOrDefault(found => found is not null);
            if (name is not null)
                return factors.Count > 2 ? "Weighted" + name : name;
        }
        return null;
    }

    string? NormalizedBy(int value, (int Exponential, int Logits) shifted) =>
        value == shifted.Exponential ? After("Softmax", shifted.Logits)
        : graph[value] is { Operation: SumOverClusters, Operands: var summed }
        && graph[summed[0]] is { Operation: Multiply, Operands: var factors }
        && factors.Contains(shifted.Exponential)
            ? After("Expected", factors[0] == shifted.Exponential ? factors[1] : factors[0])
        : null;

    // What a value multiplies that varies over rows and clusters.
    string? FactorOf(int value) =>
        users
            ?.Live.Where(user => graph.Is<Multiply>(user) && graph[user].Operands.Contains(value) && graph.Shape(user).IsMatrix)
            .SelectMany(user => graph[user].Operands)
            .Where(operand => graph.Shape(operand).IsMatrix)
            .Select(Describe)
            .FirstOrDefault();

    // Of Σ_j exp(x - max x): the exponential and x.
    (int Exponential, int Logits)? ShiftedBy(int sum) =>
        graph[sum] is { Operation: SumOverClusters, Operands: var summed }
        && graph[summed[0]] is { Operation: Exp { OfNonPositive: true }, Operands: var exponent }
            ? (summed[0], graph[exponent[0]].Operands[0])
            : null;

    // x, where the sum is max x + log Σ_j exp(x - max x).
    int? Largest(EquatableArray<int> sum, int place) =>
        graph[sum[place]] is { Operation: MaxOverClusters, Operands: var inner }
        && graph[sum[1 - place]] is { Operation: Log, Operands: var logarithm }
        && ShiftedBy(logarithm[0]) is { } shifted
        && shifted.Logits == inner[0]
            ? inner[0]
            : null;

    bool IsLogSumExp(int value, int of) => graph[value] is { Operation: LogSumExp, Operands: var summed } && summed[0] == of;

    // (x - max x) - log Σ_j exp(x - max x)
    bool IsShiftedLogSoftmax(EquatableArray<int> difference) =>
        graph[difference[1]] is { Operation: Log, Operands: var logarithm }
        && ShiftedBy(logarithm[0]) is { } shifted
        && graph[difference[0]] is { Operation: Subtract, Operands: var inner }
        && inner[0] == shifted.Logits;

    int Argument(int value) =>
        graph[value] is { Operation: Subtract, Operands: var inner } && graph.Is<MaxOverClusters>(inner[1]) ? inner[0] : value;

    bool IsOne(int value) => graph.KnownNumber(value) == 1;

    int? InverseSize(int value) =>
        graph[value] is { Operation: Divide, Operands: var quotient } && IsOne(quotient[0]) && graph.Is<Size>(quotient[1])
            ? quotient[1]
            : null;
}
