using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Scheduling;

/// <summary>
/// What a row loop does with each tile of rows. The tile stays in the cache, so it may be visited several times: a sum over clusters ends a
/// cluster loop. Exponentials and other expensive values that a later cluster loop needs again are kept for the tile; cheap ones are
/// computed again.
/// </summary>
sealed class TileSchedule
{
    readonly Schedule schedule;
    readonly RowLoop rowLoop;
    readonly Dictionary<int, int> levels = [];
    readonly HashSet<int> kept = [];

    public TileSchedule(Schedule schedule, RowLoop rowLoop)
    {
        (this.schedule, this.rowLoop) = (schedule, rowLoop);
        var loaded = new SortedSet<int>();
        Computed = Reach(rowLoop.Roots.Select(Operand), loaded);
        Loaded = [.. loaded];
        foreach (var value in Computed)
            levels[value] = FindLevel(value);
        ClusterLoops = FillClusterLoops([.. FindClusterLoops()]);
    }

    public RowLoop RowLoop => rowLoop;

    /// <summary>Everything over rows that the row loop computes, in order.</summary>
    public IReadOnlyList<int> Computed { get; }

    /// <summary>Everything over rows that it reads: inputs, matrices, values that an earlier row loop kept for each row.</summary>
    public IReadOnlyList<int> Loaded { get; }

    public IReadOnlyList<ClusterLoop> ClusterLoops { get; }

    /// <summary>The values that one cluster loop keeps for later ones.</summary>
    public IReadOnlyList<int> Kept => [.. kept.OrderBy(value => value)];

    /// <summary>
    /// Values for each row that can be computed before the cluster loops of a level, and after those of the level before.
    /// </summary>
    public IEnumerable<int> RowValues(int level) =>
        Computed.Where(value => !IsMatrix(value) && !IsReduction(value) && Level(value) == level);

    /// <summary>What is made from values for each row at a level.</summary>
    public IEnumerable<LoopRoot> RowRoots(int level) =>
        rowLoop.Roots.Where(root => !IsInClusterLoop(root) && Level(Operand(root)) == level);

    /// <summary>The last level that has something to do.</summary>
    public int LastLevel => levels.Values.Concat(rowLoop.Roots.Select(root => Level(Operand(root)))).DefaultIfEmpty(0).Max();

    public bool IsReduction(int value) => schedule.Graph[value].Operation is SumOverClusters or MaxOverClusters;

    /// <summary>The value that a root sums or writes.</summary>
    public int Operand(LoopRoot root) => root.Kind == RootKind.Sum ? schedule.Graph[root.Value].Operands[0] : root.Value;

    int Level(int value) => levels.TryGetValue(value, out var level) ? level : 0;

    bool IsMatrix(int value) => schedule.Graph.Shape(value).IsMatrix;

    // Where a gradient is written depends on its input, not on what its value varies over.
    bool IsInClusterLoop(LoopRoot root) =>
        root.Kind == RootKind.Gradient ? schedule.InputShape(root.Input).IsMatrix : IsMatrix(Operand(root));

    int? ClustersOf(LoopRoot root) =>
        root.Kind == RootKind.Gradient ? schedule.InputShape(root.Input).Clusters : schedule.Graph.Shape(Operand(root)).Clusters;

    IReadOnlyList<int> Reach(IEnumerable<int> roots, SortedSet<int> loaded)
    {
        var seen = new SortedSet<int>();
        var open = new Stack<int>(roots);
        while (open.Count > 0)
        {
            var value = open.Pop();
            if (schedule.Graph.Shape(value).Rows is null || seen.Contains(value) || loaded.Contains(value))
                continue;
            if (!schedule.IsInRowLoop(value) || IsFromBefore(value))
                loaded.Add(value);
            else
            {
                seen.Add(value);
                foreach (var operand in schedule.Graph[value].Operands)
                    open.Push(operand);
            }
        }
        return [.. seen];
    }

    bool IsFromBefore(int value) => IsMatrix(value) ? schedule.IsMatrixBefore(value, rowLoop.Time) : schedule.Time(value) < rowLoop.Time;

    int FindLevel(int value)
    {
        var inner = schedule.Graph[value].Operands.Select(Level).DefaultIfEmpty(0).Max();
        return IsReduction(value) ? inner + 1 : inner;
    }

    IEnumerable<ClusterLoop> FindClusterLoops()
    {
        var reductions = Computed
            .Where(IsReduction)
            .Select(value =>
                (
                    Level: Level(value) - 1,
                    schedule.Graph.Shape(schedule.Graph[value].Operands[0]).Clusters,
                    Reduction: (int?)value,
                    Root: (LoopRoot?)null
                )
            );
        var roots = rowLoop
            .Roots.Where(IsInClusterLoop)
            .Select(root => (Level: Level(Operand(root)), Clusters: ClustersOf(root), Reduction: (int?)null, Root: (LoopRoot?)root));
        return reductions
            .Concat(roots)
            .GroupBy(item => (item.Level, Clusters: item.Clusters!.Value))
            .OrderBy(group => group.Key)
            .Select(group => new ClusterLoop(
                group.Key.Level,
                group.Key.Clusters,
                [.. group.Where(item => item.Reduction is not null).Select(item => item.Reduction!.Value)],
                [.. group.Where(item => item.Root is not null).Select(item => item.Root!)]
            ));
    }

    List<ClusterLoop> FillClusterLoops(IReadOnlyList<ClusterLoop> clusterLoops)
    {
        var first = new Dictionary<int, ClusterLoop>();
        var filled = new List<ClusterLoop>();
        foreach (var clusterLoop in clusterLoops)
        {
            var (computed, read) = (new SortedSet<int>(), new SortedSet<int>());
            foreach (
                var value in clusterLoop
                    .Reductions.Select(value => schedule.Graph[value].Operands[0])
                    .Concat(clusterLoop.Roots.Select(Operand))
            )
                Visit(value, clusterLoop, computed, read);
            filled.Add(clusterLoop with { Computed = [.. computed], Read = [.. read] });
        }
        return filled;

        void Visit(int value, ClusterLoop clusterLoop, SortedSet<int> computed, SortedSet<int> read)
        {
            if (!IsMatrix(value) || computed.Contains(value))
                return;
            if (!levels.ContainsKey(value))
                read.Add(value);
            else if (schedule.Graph[value].Operation.IsExpensive && first.TryGetValue(value, out var before) && before != clusterLoop)
            {
                kept.Add(value);
                read.Add(value);
            }
            else
            {
                first[value] = clusterLoop;
                computed.Add(value);
                foreach (var operand in schedule.Graph[value].Operands)
                    Visit(operand, clusterLoop, computed, read);
            }
        }
    }
}
