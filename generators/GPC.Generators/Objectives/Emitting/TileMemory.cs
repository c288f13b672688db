using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>The memory that a sweep has for each tile, and for its sums over rows.</summary>
sealed class TileMemory(Schedule schedule, TileSchedule tile)
{
    readonly IReadOnlyList<int> read = [.. tile.Loaded.Where(value => schedule.Graph.Shape(value).IsMatrix)];

    /// <summary>The matrices that it writes.</summary>
    public IReadOnlyList<LoopRoot> WrittenRoots { get; } =
    [
        .. tile.RowLoop.Roots.Where(root =>
            root.Kind == RootKind.Matrix || (root.Kind == RootKind.Gradient && schedule.InputShape(root.Input).IsMatrix)
        ),
    ];

    /// <summary>The sums over rows that have one number for each cluster.</summary>
    public IReadOnlyList<LoopRoot> Sums { get; } = [.. SumRoots(tile).Where(root => schedule.Graph.Shape(root.Value).Clusters is not null)];

    /// <summary>The sums over rows that are single numbers.</summary>
    public IReadOnlyList<LoopRoot> Totals { get; } = [.. SumRoots(tile).Where(root => schedule.Graph.Shape(root.Value).Clusters is null)];

    public int SlotOf(int value) =>
        read.Contains(value) ? read.ToList().IndexOf(value) : read.Count + WrittenRoots.Count + tile.Kept.ToList().IndexOf(value);

    public int SlotOf(LoopRoot root) => read.Count + WrittenRoots.ToList().IndexOf(root);

    /// <summary>The clusters of each piece of memory for tiles.</summary>
    public IEnumerable<int> ScratchSizes =>
        read.Select(Clusters)
            .Concat(
                WrittenRoots.Select(root =>
                    root.Kind == RootKind.Gradient ? schedule.InputShape(root.Input).Clusters!.Value : Clusters(root.Value)
                )
            )
            .Concat(tile.Kept.Select(Clusters));

    public IEnumerable<int> SumSizes => Sums.Select(root => Clusters(root.Value));

    int Clusters(int value) => schedule.Graph.Shape(value).Clusters!.Value;

    static IEnumerable<LoopRoot> SumRoots(TileSchedule tile) => tile.RowLoop.Roots.Where(root => root.Kind == RootKind.Sum);
}
