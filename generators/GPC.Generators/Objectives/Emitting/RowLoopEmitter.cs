using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes one loop over rows as a type with a method.</summary>
sealed class RowLoopEmitter
{
    readonly CodeWriter writer;
    readonly CompiledObjective objective;
    readonly KernelNames names;
    readonly TileSchedule tile;
    readonly Schedule schedule;
    readonly TileMemory memory;
    readonly Inlining inlining;

    public RowLoopEmitter(CodeWriter writer, CompiledObjective objective, KernelNames names, TileSchedule tile)
    {
        (this.writer, this.objective, this.names, this.tile, schedule) = (writer, objective, names, tile, objective.Schedule);
        memory = new(schedule, tile);
        inlining = new(EmitRowValue);
    }

    Graph Graph => schedule.Graph;

    public void Emit()
    {
        writer.Line($"/// <summary>{Summary()}</summary>").Line($"readonly struct {names.Loop(tile)}<T> : IRowLoop<T>");
        using (writer.Block("    where T : unmanaged"))
        {
            writer.Line("/// <inheritdoc/>");
            EmitShape();
            writer.Line().Line("/// <inheritdoc/>").Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
            writer.Line("public static void Run<V, L>(KernelContext<T> context, ThreadScratch<T> thread, int first, int limit)");
            writer.Line("    where V : struct, IVector<V, T>");
            using (writer.Block("    where L : struct, ILayout<V, T>"))
                EmitRun();
        }
    }

    string Summary()
    {
        var inputs = objective
            .Spec.Inputs.Where((_, index) => objective.InputShapes[index].Rows == tile.RowLoop.Rows)
            .Select(input => input.Name);
        var gradients = tile
            .RowLoop.Roots.Where(root => root.Kind == RootKind.Gradient)
            .Select(root => objective.Spec.Inputs[root.Input].Name)
            .ToList();
        List<string> purposes = [];
        if (tile.RowLoop.Roots.Any(root => root.Kind == RootKind.Sum))
            purposes.Add("sums over the rows");
        if (tile.RowLoop.Roots.Any(root => root.Kind == RootKind.Matrix))
            purposes.Add("what tensor operations read");
        if (gradients.Count > 0)
            purposes.Add($"the gradient{(gradients.Count > 1 ? "s" : "")} of {string.Join(" and ", gradients)}");
        return $"Over the rows of {string.Join(" and ", inputs.DefaultIfEmpty("a matrix product"))}: {string.Join(", ", purposes)}.";
    }

    void EmitShape()
    {
        var clusters = tile.ClusterLoops.Select(loop => loop.Clusters).Distinct();
        writer.Line("public static RowLoopShape Shape { get; } =");
        writer.Line("    new(");
        writer.Line($"        Rows: {names.Dimensions.Dimension(tile.RowLoop.Rows)},");
        writer.Line($"        Clusters: [{Dimensions(clusters)}],");
        writer.Line($"        Scratch: [{Dimensions(memory.ScratchSizes)}],");
        writer.Line($"        Sums: [{Dimensions(memory.SumSizes)}],");
        writer.Line($"        Totals: {Literal.Integer(memory.Totals.Count)}");
        writer.Line("    );");
    }

    string Dimensions(IEnumerable<int> axes)
    {
        var dimensions = axes.Select(names.Dimensions.Dimension).ToList();
        return dimensions.Count > 3 && dimensions.Distinct().Count() == 1
            ? $".. Enumerable.Repeat({dimensions[0]}, {Literal.Integer(dimensions.Count)})"
            : string.Join(", ", dimensions);
    }

    void EmitRun()
    {
        EmitShared();
        using (writer.Block("for (var row = first; row < limit; row += L.TileRows)"))
        {
            writer.Line("var rows = Math.Min(L.TileRows, limit - row);");
            EmitTileMemory();
            for (var level = 0; level <= tile.LastLevel; level++)
                EmitLevel(level);
            foreach (var root in memory.WrittenRoots)
                Guarded(Guard([root]), $"L.Write({Target(root)}, row, rows, {Target(root, "Tile")});");
        }
        foreach (var (root, index) in memory.Totals.Select((root, index) => (root, index)))
            writer.Line($"thread.Totals[{Literal.Integer(index)}] += {names.Of(root.Value)};");
    }

    // What is the same for all rows.
    void EmitShared()
    {
        foreach (var clusters in tile.ClusterLoops.Select(loop => loop.Clusters).Distinct())
            writer.Line($"var {Last(clusters)} = L.Last(context.Size({names.Dimensions.Dimension(clusters)}));");
        foreach (var value in tile.Loaded)
            writer.Line($"var {names.Of(value, "Rows")} = {Source(value)};");
        foreach (var root in tile.RowLoop.Roots.Where(root => root.Kind == RootKind.Gradient))
            writer.Line($"var {Target(root)} = context.Gradient({names.Dimensions.Input(root.Input)});");
        foreach (var input in Wanted())
            writer.Line($"var {Wants(input)} = context.Wants({names.Dimensions.Input(input)});");
        foreach (var root in tile.RowLoop.Roots.Where(root => root.Kind == RootKind.Matrix))
            writer.Line($"var {Target(root)} = context.Matrix({names.Slot(root.Value)});");
        foreach (var value in tile.Computed.Where(value => IsKeptHere(value)))
            writer.Line($"var {names.Of(value, "Rows")} = context.Rows({names.Slot(value)});");
        foreach (var value in Shared())
            writer.Line(
                Graph.Shape(value).IsScalar
                    ? $"var {names.Shared(value)} = V.Create({Scalar(value)});"
                    : $"var {names.Of(value, "Clusters")} = context.Published({names.Slot(value)});"
            );
        foreach (var root in memory.Totals)
            writer.Line($"var {names.Of(root.Value)} = 0.0;");
        foreach (var (root, index) in memory.Sums.Select((root, index) => (root, index)))
            writer.Line($"var {names.Of(root.Value)} = thread.Sums[{Literal.Integer(index)}];");
    }

    void EmitTileMemory()
    {
        foreach (var value in tile.Loaded)
        {
            writer.Line(
                Graph.Shape(value).IsMatrix
                    ? $"var {names.Of(value, "Tile")} = L.Read({names.Of(value, "Rows")}, row, rows, {Scratch(memory.SlotOf(value))});"
                    : $"var {names.Of(value)} = L.LoadRows({names.Of(value, "Rows")}{(Graph.Is<Input>(value) ? ".Start" : "")}, row, rows);"
            );
        }
        foreach (var root in memory.WrittenRoots)
            writer.Line($"var {Target(root, "Tile")} = L.Target({Target(root)}, row, {Scratch(memory.SlotOf(root))});");
        foreach (var value in tile.Kept)
            writer.Line($"var {names.Of(value, "Tile")} = {Scratch(memory.SlotOf(value))};");
    }

    void EmitLevel(int level)
    {
        foreach (var value in tile.RowValues(level))
        {
            var (operation, operands) = (Graph[value].Operation, Graph[value].Operands);
            var code = inlining.Compose(operands, () => operation.Code([.. operands.Select(Operand)], Operations.Target.Vector));
            if (!CanBeInlined(value) || !inlining.Take(value, code))
                EmitRowValue(value, code);
        }
        foreach (var root in tile.RowRoots(level))
        {
            var value = Operand(tile.Operand(root));
            Guarded(
                Guard([root]),
                root.Kind == RootKind.Sum
                    ? $"{names.Of(root.Value)} += L.SumOverRows({value}, rows);"
                    : $"L.StoreRows({value}, {Target(root)}.Start, row, rows);"
            );
        }
        foreach (var loop in tile.ClusterLoops.Where(loop => loop.Level == level))
            EmitClusterLoop(loop);
    }

    void EmitRowValue(int value, Expression code)
    {
        writer.Lines(Inlining.Local(names.Of(value), code));
        EmitKept(value);
    }

    void EmitClusterLoop(ClusterLoop loop)
    {
        var last = Last(loop.Clusters);
        var guard = loop.Reductions.Count == 0 ? Guard(loop.Roots) : "";
        var emitter = new ClusterLoopEmitter(
            writer,
            schedule,
            names,
            tile,
            loop,
            (value, root) => GuardOf(value, root) is var inner && inner != guard ? inner : "",
            root => Target(root, "Tile"),
            last
        );
        writer.Line();
        emitter.EmitFormulas(root => $"∂/∂{objective.Spec.Inputs[root.Input].Name}");
        foreach (var value in loop.Reductions)
            writer.Line($"var {names.Of(value)} = V.Create({(Graph.Is<MaxOverClusters>(value) ? "double.NegativeInfinity" : "0.0")});");
        using (guard.Length > 0 ? writer.Block($"if ({guard})") : null)
        using (writer.Block($"for (nint at = 0; at <= {last}; at = L.After(at, {last}))"))
            emitter.Emit();
        foreach (var value in loop.Reductions)
        {
            var reduction = Graph.Is<MaxOverClusters>(value) ? "MaxOverClusters" : "SumOverClusters";
            writer.Line($"{names.Of(value)} = L.{reduction}({names.Of(value)});");
            EmitKept(value);
        }
    }

    void EmitKept(int value)
    {
        if (IsKeptHere(value))
            writer.Line($"L.StoreRows({names.Of(value)}, {names.Of(value, "Rows")}, row, rows);");
    }

    bool IsKeptHere(int value) => schedule.IsKept(value) && schedule.Time(value) == tile.RowLoop.Time;

    // One reader, which is not in a loop over clusters.
    bool CanBeInlined(int value)
    {
        if (IsKeptHere(value) || tile.ClusterLoops.Any(loop => loop.Roots.Any(root => tile.Operand(root) == value)))
            return false;
        var readers = tile.Computed.SelectMany(user => Graph[user].Operands.Where(operand => operand == value).Select(_ => user)).ToList();
        var roots = tile.RowLoop.Roots.Count(root => tile.Operand(root) == value);
        return readers.Count == 0
            ? roots == 1
            : readers.Count == 1
                && roots == 0
                && !Graph.Shape(readers[0]).IsMatrix
                && Graph[readers[0]].Operation is not (Square or SumOverClusters or MaxOverClusters);
    }

    Expression Operand(int value) => inlining.Of(value) ?? (Graph.Shape(value).Rows is null ? names.Shared(value) : names.Of(value));

    // Single numbers and values for each cluster that the loop reads.
    IEnumerable<int> Shared() =>
        tile
            .Computed.SelectMany(value => (IEnumerable<int>)Graph[value].Operands)
            .Concat(tile.RowLoop.Roots.Select(tile.Operand))
            .Where(value => Graph.Shape(value).Rows is null)
            .Distinct()
            .OrderBy(value => value);

    string Scalar(int value) =>
        Graph[value].Operation switch
        {
            Constant constant => constant.Text,
            Size size => $"(double)context.Size({names.Dimensions.Dimension(size.Axis)})",
            Number option => $"context.Numbers[{Literal.Integer(option.Index)}]",
            _ => $"context.Kept({names.Slot(value)})",
        };

    string Source(int value) =>
        Graph[value].Operation switch
        {
            Input input => $"context.Input({names.Dimensions.Input(input.Index)})",
            _ when Graph.Shape(value).IsMatrix => $"context.Matrix({names.Slot(value)})",
            _ => $"context.Rows({names.Slot(value)})",
        };

    string Last(int clusters) =>
        tile.ClusterLoops.Select(loop => loop.Clusters).Distinct().Count() == 1
            ? "last"
            : "last" + ValueNames.Pascal(names.Dimensions.Local(clusters)).Replace("ClustersOf", "ClusterOf");

    string Target(LoopRoot root, string suffix = "") =>
        root.Kind == RootKind.Gradient ? names.OfGradient(root.Input, "", "Gradient" + suffix) : names.Of(root.Value, "Written" + suffix);

    string Guard(IEnumerable<LoopRoot> roots)
    {
        var guards = roots.Select(root => GuardOf(root.Value, root)).ToList();
        return guards.Contains("") ? "" : string.Join(" || ", guards.Distinct());
    }

    // The gradients that only some values are for.
    IEnumerable<int> Wanted() =>
        tile
            .Computed.Concat(tile.RowLoop.Roots.Select(root => root.Value))
            .SelectMany(schedule.Users.GradientsOf)
            .Concat(tile.RowLoop.Roots.Where(root => root.Kind == RootKind.Gradient).Select(root => root.Input))
            .Distinct()
            .OrderBy(input => input);

    // The condition under which a value is needed; empty if it always is.
    string GuardOf(int value, LoopRoot? root)
    {
        IReadOnlyList<int> gradients = root is { Kind: RootKind.Gradient } ? [root.Input] : schedule.Users.GradientsOf(value);
        return string.Join(" || ", gradients.Select(Wants));
    }

    void Guarded(string guard, string line)
    {
        if (guard.Length > 0)
            writer.Line($"if ({guard})").Line("    " + line);
        else
            writer.Line(line);
    }

    string Wants(int input) => names.OfGradient(input, "wants", "");

    static string Scratch(int slot) => $"thread.Scratch[{Literal.Integer(slot)}]";
}
