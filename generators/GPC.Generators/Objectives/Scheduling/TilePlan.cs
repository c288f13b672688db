using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Scheduling;

/// <summary>
/// What a sweep does with each tile of rows. The tile stays in the cache, so it may be visited several times: a sum over clusters ends a
/// pass. Exponentials and other expensive values that a later pass needs again are kept for the tile; cheap ones are computed again.
/// </summary>
sealed class TilePlan
{
    readonly Schedule schedule;
    readonly SweepPlan sweep;
    readonly Dictionary<int, int> levels = [];
    readonly HashSet<int> kept = [];

    public TilePlan(Schedule schedule, SweepPlan sweep)
    {
        (this.schedule, this.sweep) = (schedule, sweep);
        var loaded = new SortedSet<int>();
        Computed = Reach(sweep.Roots.Select(Operand), loaded);
        Loaded = [.. loaded];
        foreach (var value in Computed)
            levels[value] = FindLevel(value);
        Passes = FillPasses([.. FindPasses()]);
    }

    public SweepPlan Sweep => sweep;

    /// <summary>Everything over rows that the sweep computes, in order.</summary>
    public IReadOnlyList<int> Computed { get; }

    /// <summary>Everything over rows that it reads: inputs, matrices, values that an earlier sweep kept for each row.</summary>
    public IReadOnlyList<int> Loaded { get; }

    public IReadOnlyList<Pass> Passes { get; }

    /// <summary>The values that one pass keeps for later ones.</summary>
    public IReadOnlyList<int> Kept => [.. kept.OrderBy(value => value)];

    /// <summary>Values for each row that can be computed before the passes of a level, and after those of the level before.</summary>
    public IEnumerable<int> RowValues(int level) =>
        Computed.Where(value => !IsMatrix(value) && !IsReduction(value) && Level(value) == level);

    /// <summary>What is made from values for each row at a level.</summary>
    public IEnumerable<SweepRoot> RowRoots(int level) => sweep.Roots.Where(root => !IsInPass(root) && Level(Operand(root)) == level);

    /// <summary>The last level that has something to do.</summary>
    public int LastLevel => levels.Values.Concat(sweep.Roots.Select(root => Level(Operand(root)))).DefaultIfEmpty(0).Max();

    public bool IsReduction(int value) => schedule.Graph[value].Operation is SumOverClusters or MaxOverClusters;

    /// <summary>The value that a root sums or writes.</summary>
    public int Operand(SweepRoot root) => root.Kind == RootKind.Sum ? schedule.Graph[root.Value].Operands[0] : root.Value;

    int Level(int value) => levels.TryGetValue(value, out var level) ? level : 0;

    bool IsMatrix(int value) => schedule.Graph.Shape(value).IsMatrix;

    // Where a gradient is written depends on its input, not on what its value varies over.
    bool IsInPass(SweepRoot root) => root.Kind == RootKind.Gradient ? schedule.InputShape(root.Input).IsMatrix : IsMatrix(Operand(root));

    int? ClustersOf(SweepRoot root) =>
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
            if (!schedule.IsSwept(value) || IsFromBefore(value))
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

    bool IsFromBefore(int value) => IsMatrix(value) ? schedule.IsMatrixBefore(value, sweep.Time) : schedule.Time(value) < sweep.Time;

    int FindLevel(int value)
    {
        var inner = schedule.Graph[value].Operands.Select(Level).DefaultIfEmpty(0).Max();
        return IsReduction(value) ? inner + 1 : inner;
    }

    IEnumerable<Pass> FindPasses()
    {
        var reductions = Computed
            .Where(IsReduction)
            .Select(value =>
                (
                    Level: Level(value) - 1,
                    schedule.Graph.Shape(schedule.Graph[value].Operands[0]).Clusters,
                    Reduction: (int?)value,
                    Root: (SweepRoot?)null
                )
            );
        var roots = sweep
            .Roots.Where(IsInPass)
            .Select(root => (Level: Level(Operand(root)), Clusters: ClustersOf(root), Reduction: (int?)null, Root: (SweepRoot?)root));
        return reductions
            .Concat(roots)
            .GroupBy(item => (item.Level, Clusters: item.Clusters!.Value))
            .OrderBy(group => group.Key)
            .Select(group => new Pass(
                group.Key.Level,
                group.Key.Clusters,
                [.. group.Where(item => item.Reduction is not null).Select(item => item.Reduction!.Value)],
                [.. group.Where(item => item.Root is not null).Select(item => item.Root!)]
            ));
    }

    List<Pass> FillPasses(IReadOnlyList<Pass> passes)
    {
        var first = new Dictionary<int, Pass>();
        var filled = new List<Pass>();
        foreach (var pass in passes)
        {
            var (computed, read) = (new SortedSet<int>(), new SortedSet<int>());
            foreach (var value in pass.Reductions.Select(value => schedule.Graph[value].Operands[0]).Concat(pass.Roots.Select(Operand)))
                Visit(value, pass, computed, read);
            filled.Add(pass with { Computed = [.. computed], Read = [.. read] });
        }
        return filled;

        void Visit(int value, Pass pass, SortedSet<int> computed, SortedSet<int> read)
        {
            if (!IsMatrix(value) || computed.Contains(value))
                return;
            if (!levels.ContainsKey(value))
                read.Add(value);
            else if (schedule.Graph[value].Operation.IsExpensive && first.TryGetValue(value, out var before) && before != pass)
            {
                kept.Add(value);
                read.Add(value);
            }
            else
            {
                first[value] = pass;
                computed.Add(value);
                foreach (var operand in schedule.Graph[value].Operands)
                    Visit(operand, pass, computed, read);
            }
        }
    }
}
