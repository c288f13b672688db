using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>Writes what a pass does with one vector of a tile.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="schedule">The schedule.</param>
/// <param name="names">Names of values.</param>
/// <param name="tile">The plan of the sweep.</param>
/// <param name="pass">The pass.</param>
/// <param name="sharedName">The name of a value that is the same for all rows.</param>
/// <param name="guardOf">The condition under which a value is needed; empty if it always is.</param>
/// <param name="target">The name of the memory that a root writes.</param>
/// <param name="last">The name of the last offset.</param>
sealed class PassWriter(
    CodeWriter writer,
    Schedule schedule,
    KernelNames names,
    TilePlan tile,
    Pass pass,
    Func<int, string> sharedName,
    Func<int, SweepRoot?, string> guardOf,
    Func<SweepRoot, string> target,
    string last
)
{
    readonly Dictionary<int, int> uses = CountUses(schedule, tile, pass);

    // Values that are compared for equality, with all that they are computed from. They are rounded alike wherever they are computed, so
    // they take no fused
    // multiply-add: whether one can be used depends on what else a pass computes.
    readonly HashSet<int> compared =
    [
        .. schedule.Graph.Reachable(
            Enumerable.Range(0, schedule.Graph.Count).Where(schedule.Graph.Is<AreEqual>).SelectMany(value => schedule.Graph[value].Operands)
        ),
    ];

    Graph Graph => schedule.Graph;

    public void Write()
    {
        foreach (var value in pass.Read)
            writer.Line($"var {names.Of(value)} = V.Load({names.Of(value)}Tile, at);");
        foreach (var value in pass.Read.Where(IsPrefetched))
            writer.Line($"L.PrefetchNext({names.Of(value)}Tile, at, {last});");
        foreach (var value in PerCluster())
            writer.Line($"var {sharedName(value)} = L.LoadClusters({names.Of(value)}Clusters, at);");
        var guards = pass
            .Computed.Select(Guard)
            .Concat(pass.Reductions.Select(Guard))
            .Concat(pass.Roots.Select(Guard))
            .Distinct()
            .OrderBy(guard => guard.Length > 0)
            .ToList();
        foreach (var guard in guards)
        {
            if (guard.Length == 0)
                WriteGuarded(guard);
            else
                using (writer.Block($"if ({guard})"))
                    WriteGuarded(guard);
        }
    }

    void WriteGuarded(string guard)
    {
        foreach (var value in pass.Computed.Where(value => Guard(value) == guard && IsNamed(value)))
        {
            writer.Line($"var {names.Of(value)} = {Code(value)}; // {Formula(value)}");
            if (tile.Kept.Contains(value))
                writer.Line($"V.Store({names.Of(value)}, {names.Of(value)}Tile, at);");
        }
        foreach (var value in pass.Reductions.Where(value => Guard(value) == guard))
        {
            var operand = Operand(Graph[value].Operands[0]);
            writer.Line(
                Graph.Is<MaxOverClusters>(value)
                    ? $"{names.Of(value)} = V.MaxFast({names.Of(value)}, {operand});"
                    : $"{names.Of(value)} += L.Fresh({operand}, at); // {Formula(value)}"
            );
        }
        foreach (var root in pass.Roots.Where(root => Guard(root) == guard))
        {
            var value = Operand(tile.Operand(root));
            writer.Line(
                root.Kind == RootKind.Sum
                    ? $"L.AddToSums({names.Of(root.Value)}, at, {value}, rows); // {Formula(root.Value)}"
                    : $"V.Store({value}, {target(root)}Tile, at); // {Formula(root.Value)}"
            );
        }
    }

    // The next tile is fetched while the processor computes most: in the first pass with expensive values.
    bool IsPrefetched(int value) =>
        tile.Loaded.Contains(value)
        && pass
            == tile.Passes.FirstOrDefault(other =>
                other.Read.Contains(value) && other.Computed.Any(computed => Graph[computed].Operation.IsExpensive)
            );

    bool IsNamed(int value) => tile.Kept.Contains(value) || uses[value] > 1;

    string Operand(int value)
    {
        if (Graph.Shape(value).Rows is null)
            return sharedName(value);
        return pass.Computed.Contains(value) && !IsNamed(value) ? Code(value) : names.Of(value);
    }

    string Code(int value)
    {
        var (operation, operands) = (Graph[value].Operation, Graph[value].Operands);
        return (operation, Inlined(operands, 0), Inlined(operands, 1)) switch
        {
            _ when compared.Contains(value) || IsBelowLargest(value) => operation.Code([.. operands.Select(Operand)], Target.Vector),
            (Add, { } product, _) => $"V.MultiplyAdd({product.A}, {product.B}, {Operand(operands[1])})",
            (Add, _, { } product) => $"V.MultiplyAdd({product.A}, {product.B}, {Operand(operands[0])})",
            (Subtract, { } product, _) => $"V.MultiplyAdd({product.A}, {product.B}, -{Operand(operands[1])})",
            (Subtract, _, { } product) => $"V.MultiplyAdd(-{product.A}, {product.B}, {Operand(operands[0])})",
            _ => operation.Code([.. operands.Select(Operand)], Target.Vector),
        };
    }

    // x - max(x): the largest is of rounded products, so the others have to be rounded too, or the difference may be positive.
    bool IsBelowLargest(int value) =>
        Graph[value] is { Operation: Subtract, Operands: var difference }
        && Graph[difference[1]] is { Operation: MaxOverClusters, Operands: var inner }
        && inner[0] == difference[0];

    // The factors of an operand that is a product and is written in place.
    Product? Inlined(EquatableArray<int> operands, int index) =>
        index < operands.Count
        && Graph[operands[index]] is { Operation: Multiply } node
        && pass.Computed.Contains(operands[index])
        && !IsNamed(operands[index])
            ? new Product(Operand(node.Operands[0]), Operand(node.Operands[1]))
            : null;

    // In a comment, what is written in place is written out.
    string Formula(int value) =>
        Graph[value].Operation is Leaf leaf
            ? leaf.Text
            : Graph[value]
                .Operation.Formula([
                    .. Graph[value]
                        .Operands.Select(operand =>
                            pass.Computed.Contains(operand) && !IsNamed(operand) ? Formula(operand) : names.Of(operand)
                        ),
                ]);

    IEnumerable<int> PerCluster() =>
        pass
            .Computed.SelectMany(value => (IEnumerable<int>)Graph[value].Operands)
            .Concat(pass.Roots.Select(tile.Operand))
            .Where(value => Graph.Shape(value) is { Rows: null, Clusters: not null })
            .Distinct();

    // Values for several gradients are computed whichever of them is wanted.
    string Guard(int value) => schedule.Users.GradientsOf(value).Count == 1 ? guardOf(value, null) : "";

    string Guard(SweepRoot root) => root.Kind == RootKind.Gradient ? guardOf(root.Value, root) : Guard(root.Value);

    static Dictionary<int, int> CountUses(Schedule schedule, TilePlan tile, Pass pass) =>
        pass
            .Computed.SelectMany(value => (IEnumerable<int>)schedule.Graph[value].Operands)
            .Concat(pass.Reductions.Select(value => schedule.Graph[value].Operands[0]))
            .Concat(pass.Roots.Select(tile.Operand))
            .GroupBy(value => value)
            .ToDictionary(group => group.Key, group => group.Count());

    sealed record Product(string A, string B);
}
