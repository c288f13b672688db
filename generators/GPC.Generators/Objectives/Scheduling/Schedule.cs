using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Scheduling;

/// <summary>
/// Which row loop computes what. A sum over rows ends a row loop, a sum over clusters does not; so the number of row loops is the longest
/// chain of sums over rows. Within that number everything is done as late as possible, so that no row loop reads what a later one has to
/// read anyway.
/// </summary>
sealed class Schedule
{
    readonly IReadOnlyList<Shape> inputs;
    readonly int[] earliest;
    readonly int[] need;
    readonly Dictionary<(int Time, int Rows), List<LoopRoot>> rowLoops = [];

    Schedule(Graph graph, IReadOnlyList<int> terms, IReadOnlyList<int> gradients, IReadOnlyList<Shape> inputs)
    {
        (Graph, Terms, Gradients, this.inputs) = (graph, terms, gradients, inputs);
        Live = graph.Reachable([.. terms, .. gradients]);
        Users = new Users(graph, terms, gradients, Live);
        (earliest, need) = (new int[graph.Count], [.. Enumerable.Repeat(int.MaxValue, graph.Count)]);
        foreach (var value in Live)
            earliest[value] = Earliest(value);
        RowLoopCount = Math.Max(
            terms.Concat(gradients).Where(root => !IsInRowLoop(root)).Select(root => earliest[root]).DefaultIfEmpty(0).Max(),
            gradients.Where((root, input) => inputs[input].Rows is not null).Select(root => earliest[root] + 1).DefaultIfEmpty(0).Max()
        );
        foreach (var term in terms)
            Require(term, RowLoopCount);
        for (var input = 0; input < inputs.Count; input++)
        {
            if (inputs[input].Rows is int rows)
                AddRoot(RowLoopCount - 1, rows, new LoopRoot(RootKind.Gradient, gradients[input], input));
            else
                Require(gradients[input], RowLoopCount);
        }
        foreach (var value in Live.Reverse())
            Plan(value);
        RowLoops =
        [
            .. rowLoops
                .Where(pair => pair.Value.Count > 0)
                .OrderBy(pair => pair.Key)
                .Select(pair => new RowLoop(pair.Key.Time, pair.Key.Rows, [.. pair.Value.OrderBy(root => root.Value)])),
        ];
        Tiles = [.. RowLoops.Select(rowLoop => new TileSchedule(this, rowLoop))];
    }

    public Graph Graph { get; }

    public IReadOnlyList<int> Terms { get; }

    public IReadOnlyList<int> Gradients { get; }

    /// <summary>Every value that is needed, in order.</summary>
    public IReadOnlyList<int> Live { get; }

    /// <summary>Who needs each value.</summary>
    public Users Users { get; }

    /// <summary>How often the rows are gone over.</summary>
    public int RowLoopCount { get; }

    public IReadOnlyList<RowLoop> RowLoops { get; }

    public static Schedule Of(Graph graph, IReadOnlyList<int> terms, IReadOnlyList<int> gradients, IReadOnlyList<Shape> inputs) =>
        new(graph, terms, gradients, inputs);

    /// <summary>Whether row loops compute it, rather than the code between them or a tensor operation.</summary>
    public bool IsInRowLoop(int value) => Graph[value] is { Shape.Rows: not null, Operation: not Input and { IsTensorOperation: false } };

    /// <summary>The first row loop that computes it, or before which it is computed.</summary>
    public int Time(int value) => need[value];

    public Shape InputShape(int input) => inputs[input];

    /// <summary>Whether a row loop before this time wrote it as a matrix.</summary>
    public bool IsMatrixBefore(int value, int time) =>
        rowLoops.Any(pair => pair.Key.Time < time && pair.Value.Any(root => root.Kind == RootKind.Matrix && root.Value == value));

    /// <summary>Whether it is for each row, was computed by an earlier row loop, and is read again.</summary>
    public bool IsKept(int value) => IsInRowLoop(value) && !Graph.Shape(value).IsMatrix && Tiles.Any(tile => tile.Loaded.Contains(value));

    /// <summary>What happens within each row loop.</summary>
    public IReadOnlyList<TileSchedule> Tiles { get; }

    int Earliest(int value)
    {
        var node = Graph[value];
        var operands = node.Operands.Select(operand =>
            IsInRowLoop(value) || !IsOverRows(operand) || IsStored(operand) && node.Operation.IsTensorOperation
                ? earliest[operand]
                : earliest[operand] + 1
        );
        return operands.DefaultIfEmpty(0).Max();
    }

    // Whether it is there as a matrix without a row loop.
    bool IsStored(int value) => Graph[value].Operation is Input or { IsTensorOperation: true };

    bool IsOverRows(int value) => Graph.Shape(value).Rows is not null;

    void Plan(int value)
    {
        var (node, time) = (Graph[value], need[value]);
        foreach (var operand in node.Operands)
        {
            if (IsInRowLoop(value) || !IsOverRows(operand) || (IsStored(operand) && node.Operation.IsTensorOperation))
                Require(operand, time);
            else if (node.Operation is SumOverRows over)
                AddRoot(time - 1, over.Over, new LoopRoot(RootKind.Sum, value), operand);
            else
                AddRoot(time - 1, Graph.Shape(operand).Rows!.Value, new LoopRoot(RootKind.Matrix, operand));
        }
    }

    void AddRoot(int time, int rows, LoopRoot root) => AddRoot(time, rows, root, root.Value);

    void AddRoot(int time, int rows, LoopRoot root, int operand)
    {
        // A matrix is written once, early enough for everyone.
        if (root.Kind == RootKind.Matrix)
        {
            foreach (var later in rowLoops.Where(pair => pair.Value.Contains(root)).ToList())
            {
                if (later.Key.Time <= time)
                    return;
                later.Value.Remove(root);
            }
        }
        if (!rowLoops.TryGetValue((time, rows), out var roots))
            rowLoops[(time, rows)] = roots = [];
        if (!roots.Contains(root))
            roots.Add(root);
        Require(operand, time);
    }

    void Require(int value, int time) => need[value] = Math.Min(need[value], time);
}
