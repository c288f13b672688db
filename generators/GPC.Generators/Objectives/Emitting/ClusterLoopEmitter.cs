using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes what a loop over clusters does with one vector of a tile.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="schedule">The schedule.</param>
/// <param name="names">Names of values.</param>
/// <param name="tile">The plan of the row loop.</param>
/// <param name="loop">The loop.</param>
/// <param name="guardOf">The condition under which a value is needed; empty if it always is.</param>
/// <param name="target">The name of the memory that a root writes.</param>
/// <param name="last">The name of the last offset.</param>
sealed class ClusterLoopEmitter(
    CodeWriter writer,
    Schedule schedule,
    KernelNames names,
    TileSchedule tile,
    ClusterLoop loop,
    Func<int, LoopRoot?, string> guardOf,
    Func<LoopRoot, string> target,
    string last
)
{
    const int MaxLineLength = 96;

    readonly Dictionary<int, int> uses = CountUses(schedule, tile, loop);

    // Values that are compared for equality, with all that they are computed from. They are rounded alike wherever they are computed, so
    // they take no
    // fused multiply-add: whether one can be used depends on what else a loop computes.
    readonly HashSet<int> compared =
    [
        .. schedule.Graph.Reachable(
            Enumerable.Range(0, schedule.Graph.Count).Where(schedule.Graph.Is<AreEqual>).SelectMany(value => schedule.Graph[value].Operands)
        ),
    ];

    Graph Graph => schedule.Graph;

    /// <summary>Says what the loop computes.</summary>
    /// <param name="gradient">What a gradient is called.</param>
    public void EmitFormulas(Func<LoopRoot, string> gradient)
    {
        foreach (var value in loop.Reductions)
            Comment(
                $"{names.Of(value)} = {Formula(value)}{(IsOfExponentials(value) ? ", subtracted so that no exponential overflows" : "")}"
            );
        foreach (var root in loop.Roots)
            Comment($"{(root.Kind == RootKind.Gradient ? gradient(root) : names.Of(root.Value))} = {Formula(root.Value)}");
    }

    public void Emit()
    {
        foreach (var value in loop.Read)
            writer.Line($"var {names.Of(value)} = V.Load({names.Of(value, "Tile")}, at);");
        foreach (var value in loop.Read.Where(IsPrefetched))
            writer.Line($"L.PrefetchNext({names.Of(value, "Tile")}, at, {last});");
        foreach (var value in PerCluster())
            writer.Line($"var {names.Shared(value)} = L.LoadClusters({names.Of(value, "Clusters")}, at);");
        var guards = loop
            .Computed.Select(Guard)
            .Concat(loop.Reductions.Select(Guard))
            .Concat(loop.Roots.Select(Guard))
            .Distinct()
            .OrderBy(guard => guard.Length > 0)
            .ToList();
        foreach (var guard in guards)
        {
            if (guard.Length == 0)
                EmitGuarded(guard);
            else
                using (writer.Block($"if ({guard})"))
                    EmitGuarded(guard);
        }
    }

    void EmitGuarded(string guard)
    {
        foreach (var value in loop.Computed.Where(value => Guard(value) == guard && IsNamed(value)))
        {
            writer.Line($"var {names.Of(value)} = {Code(value)};");
            if (tile.Kept.Contains(value))
                writer.Line($"V.Store({names.Of(value)}, {names.Of(value, "Tile")}, at);");
        }
        foreach (var value in loop.Reductions.Where(value => Guard(value) == guard))
        {
            var operand = Operand(Graph[value].Operands[0]);
            writer.Line(
                Graph.Is<MaxOverClusters>(value)
                    ? $"{names.Of(value)} = V.MaxFast({names.Of(value)}, {operand});"
                    : $"{names.Of(value)} += L.Fresh({operand}, at);"
            );
        }
        foreach (var root in loop.Roots.Where(root => Guard(root) == guard))
        {
            var value = Operand(tile.Operand(root)).Text;
            if (root.Kind == RootKind.Sum)
                writer.Line($"L.AddToSums({names.Of(root.Value)}, at, {value}, rows);");
            else if (value.Length <= MaxLineLength / 2)
                writer.Line($"V.Store({value}, {target(root)}, at);");
            else
                writer.Line("V.Store(").Lines(Wrapped(value)).Line($"    {target(root)},").Line("    at").Line(");");
        }
    }

    // An argument on its own line, or with each of its own arguments on one.
    static IEnumerable<string> Wrapped(string value)
    {
        if (value.Length <= MaxLineLength || value[value.Length - 1] != ')')
            return [$"    {value},"];
        var (depth, start, lines) = (0, value.IndexOf('(') + 1, new List<string>());
        lines.Add("    " + value.Substring(0, start));
        for (var at = start; at < value.Length; at++)
        {
            if (depth == 0 && value[at] is ',' or ')' && depth == 0)
            {
                lines.Add($"        {value.Substring(start, at - start).Trim()}{(value[at] == ',' ? "," : "")}");
                start = at + 1;
                if (value[at] == ')' && at < value.Length - 1)
                    return [$"    {value},"];
            }
            depth += value[at] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
        }
        return [.. lines, "    ),"];
    }

    // A comment of as many lines as it takes.
    void Comment(string text)
    {
        var line = "//";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length > MaxLineLength)
            {
                writer.Line(line);
                line = "//    ";
            }
            line += " " + word;
        }
        writer.Line(line);
    }

    // Of a maximum that is subtracted before exponentials are taken.
    bool IsOfExponentials(int value) =>
        Graph.Is<MaxOverClusters>(value)
        && schedule.Live.Any(user =>
            Graph.Is<Exp>(user)
            && Graph[Graph[user].Operands[0]] is { Operation: Subtract, Operands: var difference }
            && difference[1] == value
        );

    // The next tile is fetched while the processor computes most: in the first loop with expensive values.
    bool IsPrefetched(int value) =>
        tile.Loaded.Contains(value)
        && loop
            == tile.ClusterLoops.FirstOrDefault(other =>
                other.Read.Contains(value) && other.Computed.Any(computed => Graph[computed].Operation.IsExpensive)
            );

    bool IsNamed(int value) => tile.Kept.Contains(value) || uses[value] > 1;

    Expression Operand(int value)
    {
        if (Graph.Shape(value).Rows is null)
            return names.Shared(value);
        return loop.Computed.Contains(value) && !IsNamed(value) ? Code(value) : names.Of(value);
    }

    Expression Code(int value)
    {
        var (operation, operands) = (Graph[value].Operation, Graph[value].Operands);
        return (operation, Inlined(operands, 0), Inlined(operands, 1)) switch
        {
            _ when compared.Contains(value) || IsBelowLargest(value) => operation.Code([.. operands.Select(Operand)], Target.Vector),
            (Add, { } product, _) => MultiplyAdd(product.A, product.B, Operand(operands[1])),
            (Add, _, { } product) => MultiplyAdd(product.A, product.B, Operand(operands[0])),
            (Subtract, { } product, _) => MultiplyAdd(product.A, product.B, Expression.Negate(Operand(operands[1]))),
            (Subtract, _, { } product) => MultiplyAdd(Expression.Negate(product.A), product.B, Operand(operands[0])),
            _ => operation.Code([.. operands.Select(Operand)], Target.Vector),
        };
    }

    static Expression MultiplyAdd(Expression a, Expression b, Expression c) => $"V.MultiplyAdd({a}, {b}, {c})";

    // x - max(x): the largest is of rounded products, so the others have to be rounded too, or the difference may be positive.
    bool IsBelowLargest(int value) =>
        Graph[value] is { Operation: Subtract, Operands: var difference }
        && Graph[difference[1]] is { Operation: MaxOverClusters, Operands: var inner }
        && inner[0] == difference[0];

    // The factors of an operand that is a product and is written in place.
    Product? Inlined(EquatableArray<int> operands, int index) =>
        index < operands.Count
        && Graph[operands[index]] is { Operation: Multiply } node
        && loop.Computed.Contains(operands[index])
        && !IsNamed(operands[index])
            ? new Product(Operand(node.Operands[0]), Operand(node.Operands[1]))
            : null;

    // What is written in place is written out.
    Expression Formula(int value) =>
        Graph[value].Operation is Leaf leaf
            ? leaf.Text
            : Graph[value]
                .Operation.Formula([
                    .. Graph[value]
                        .Operands.Select(operand =>
                            loop.Computed.Contains(operand) && (!IsNamed(operand) || Graph.Is<Exp>(operand))
                                ? Formula(operand)
                                : names.Of(operand)
                        ),
                ]);

    IEnumerable<int> PerCluster() =>
        loop
            .Computed.SelectMany(value => (IEnumerable<int>)Graph[value].Operands)
            .Concat(loop.Roots.Select(tile.Operand))
            .Where(value => Graph.Shape(value) is { Rows: null, Clusters: not null })
            .Distinct();

    // Values for several gradients are computed whichever of them is wanted.
    string Guard(int value) => schedule.Users.GradientsOf(value).Count == 1 ? guardOf(value, null) : "";

    string Guard(LoopRoot root) => root.Kind == RootKind.Gradient ? guardOf(root.Value, root) : Guard(root.Value);

    static Dictionary<int, int> CountUses(Schedule schedule, TileSchedule tile, ClusterLoop loop) =>
        loop
            .Computed.SelectMany(value =>
                schedule.Graph.Is<Square>(value)
                    ? schedule.Graph[value].Operands.Concat(schedule.Graph[value].Operands)
                    : schedule.Graph[value].Operands
            )
            .Concat(loop.Reductions.Select(value => schedule.Graph[value].Operands[0]))
            .Concat(loop.Roots.Select(tile.Operand))
            .GroupBy(value => value)
            .ToDictionary(group => group.Key, group => group.Count());

    sealed record Product(Expression A, Expression B);
}
