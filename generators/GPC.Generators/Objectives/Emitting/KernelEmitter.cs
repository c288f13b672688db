using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes the fused form: the loops over rows, and the code between them.</summary>
sealed class KernelEmitter
{
    readonly CodeWriter writer;
    readonly CompiledObjective objective;
    readonly DimensionNames dimensions;
    readonly Schedule schedule;
    readonly KernelNames names;
    readonly Inlining inlining;

    public KernelEmitter(CodeWriter writer, CompiledObjective objective, DimensionNames dimensions)
    {
        (this.writer, this.objective, this.dimensions, schedule) = (writer, objective, dimensions, objective.Schedule);
        names = new(objective, dimensions);
        inlining = new(EmitNumbers);
    }

    Graph Graph => schedule.Graph;

    public void Emit()
    {
        writer.Line("/// <summary>The fused form: loops over the rows, and what is computed between them.</summary>");
        using (writer.Block("file sealed class Kernel : IKernel"))
        {
            EmitRun();
            foreach (var tile in schedule.Tiles)
            {
                writer.Line();
                new RowLoopEmitter(writer, objective, names, tile).Emit();
            }
            if (names.Slots.Count > 0)
                writer
                    .Line()
                    .Line("/// <summary>What the context keeps for later loops.</summary>")
                    .Lines(DimensionNames.Constants("static class Slot", names.Slots));
        }
        writer.Line().Lines(dimensions.Declarations());
    }

    void EmitRun()
    {
        writer.Line("/// <inheritdoc/>").Line("public void Run<T, V>(KernelContext<T> context)").Line("    where T : unmanaged");
        using (writer.Block("    where V : struct, IVector<V, T>"))
        {
            EmitLeaves();
            for (var time = 0; time <= schedule.RowLoopCount; time++)
            {
                if (time > 0 && time == schedule.RowLoopCount)
                    writer.Line().Line("// The terms, in double precision.");
                foreach (var value in schedule.Live.Where(value => !schedule.IsInRowLoop(value) && schedule.Time(value) == time))
                    EmitBetween(value);
                foreach (var tile in schedule.Tiles.Where(tile => tile.RowLoop.Time == time))
                    EmitCall(tile);
            }
            EmitResults();
        }
    }

    void EmitLeaves()
    {
        foreach (var value in schedule.Live.Where(value => !IsReadInLoopsAlone(value)))
        {
            if (Graph[value].Operation is Size size)
                writer.Line($"double {names.Of(value)} = context.Size({dimensions.Dimension(size.Axis)});");
            if (Graph[value].Operation is Number number)
                writer.Line($"var {names.Of(value)} = context.Numbers[{Literal.Integer(number.Index)}];");
        }
        foreach (var value in schedule.Live.Where(schedule.IsKept))
            writer.Line($"context.KeepRows({names.Slot(value)}, {dimensions.Dimension(Graph.Shape(value).Rows!.Value)});");
    }

    // Row loops fetch such a value themselves.
    bool IsReadInLoopsAlone(int value) =>
        !schedule.Terms.Contains(value)
        && !schedule.Gradients.Contains(value)
        && !schedule.Live.Any(user => !schedule.IsInRowLoop(user) && Graph[user].Operands.Contains(value));

    void EmitBetween(int value)
    {
        var node = Graph[value];
        switch (node.Operation)
        {
            case Constant or Size or Number:
            case Input { Shape.Rows: not null }:
            case SumOverRows:
                break;
            case Input input:
                writer.Line($"var {names.Of(value)} = context.LoadClusters({names.Slot(value)}, {dimensions.Input(input.Index)});");
                break;
            case { IsTensorOperation: true } when node.Shape.Rows is null:
                writer.Line($"var {names.Of(value)} = context.SetClusters({names.Slot(value)}, {TensorCode(node)});");
                break;
            case { IsTensorOperation: true }:
                writer.Line($"context.SetMatrix({names.Slot(value)}, {TensorCode(node)});");
                break;
            case SumOverClusters or MaxOverClusters:
                EmitReduction(value, node);
                break;
            case var operation:
                var code = inlining.Compose(node.Operands, () => operation.Code([.. node.Operands.Select(At)], Target.Number));
                if (!CanBeInlined(value) || !inlining.Take(value, code))
                    EmitNumbers(value, code);
                break;
        }
    }

    void EmitReduction(int value, Node node)
    {
        var (name, operand) = (names.Of(value), At(node.Operands[0]));
        var isMax = node.Operation is MaxOverClusters;
        writer.Line($"var {name} = {(isMax ? "double.NegativeInfinity" : "0.0")};");
        writer.Line($"for (var j = 0; j < context.Size({dimensions.Dimension(Graph.Shape(node.Operands[0]).Clusters!.Value)}); j++)");
        writer.Line($"    {name} {(isMax ? $"= Math.Max({name}, {operand})" : $"+= {operand}")};");
        Publish(value);
    }

    void EmitNumbers(int value, Expression code)
    {
        if (Graph.Shape(value).Clusters is int clusters)
        {
            writer.Line($"var {names.Of(value)} = context.Clusters({names.Slot(value)}, context.Size({dimensions.Dimension(clusters)}));");
            writer.Line($"for (var j = 0; j < {names.Of(value)}.Length; j++)").Line($"    {names.Of(value)}[j] = {code};");
        }
        else
            writer.Lines(Inlining.Local(names.Of(value), code));
        Publish(value);
    }

    // One reader, which is not in a loop over rows, nor in one over clusters if the value is a single number.
    bool CanBeInlined(int value)
    {
        if (IsRead(value) || schedule.Gradients.Contains(value))
            return false;
        var readers = schedule.Live.SelectMany(user => Graph[user].Operands.Where(operand => operand == value).Select(_ => user)).ToList();
        var terms = schedule.Terms.Count(term => term == value);
        return readers.Count == 0
            ? terms == 1
            : readers.Count == 1
                && terms == 0
                && Graph[readers[0]].Operation is not Square
                && !schedule.IsInRowLoop(readers[0])
                && (Graph.Shape(value).Clusters is not null || Graph.Shape(readers[0]).Clusters is null);
    }

    void EmitCall(TileSchedule tile)
    {
        foreach (var root in tile.RowLoop.Roots.Where(root => root.Kind == RootKind.Matrix))
            writer.Line(
                $"context.NewMatrix({names.Slot(root.Value)}, {dimensions.Dimension(Graph.Shape(root.Value).Rows!.Value)}, "
                    + $"{dimensions.Dimension(Graph.Shape(root.Value).Clusters!.Value)});"
            );
        var memory = new TileMemory(schedule, tile);
        var hasSums = memory.Sums.Count + memory.Totals.Count > 0;
        var loop = names.Loop(tile);
        var result = hasSums ? names.Result(tile) : "";
        if (tile.RowLoop.Roots.All(root => root.Kind == RootKind.Gradient))
            writer
                .Line($"if ({string.Join(" || ", tile.RowLoop.Roots.Select(root => $"context.Wants({dimensions.Input(root.Input)})"))})")
                .Line($"    context.Run<V, {loop}<T>>();");
        else
            writer.Line($"{(hasSums ? $"var {result} = " : "")}context.Run<V, {loop}<T>>();");
        for (var i = 0; i < memory.Totals.Count; i++)
        {
            writer.Line($"var {names.Of(memory.Totals[i].Value)} = {result}.Totals[{Literal.Integer(i)}];");
            Publish(memory.Totals[i].Value);
        }
        for (var i = 0; i < memory.Sums.Count; i++)
            EmitSums(memory.Sums[i].Value, $"{result}.Sums[{Literal.Integer(i)}]");
    }

    void EmitSums(int value, string sums)
    {
        writer.Line($"var {names.Of(value)} = {sums};");
        if (Graph[value].Operation is SumOverRows { IsChecked: true })
            writer
                .Line("// Their logarithms lose precision where they are very small or large; then the tensor form is taken instead.")
                .Line($"context.CheckSums({names.Of(value)});");
        if (IsRead(value))
            writer.Line($"{names.Of(value)}.CopyTo(context.Clusters({names.Slot(value)}, {names.Of(value)}.Length), 0);");
        Publish(value);
    }

    void EmitResults()
    {
        for (var i = 0; i < schedule.Terms.Count; i++)
            writer.Line($"context.Terms[{Literal.Integer(i)}] = {At(schedule.Terms[i])}; // {objective.Spec.Terms[i].Name}");
        for (var i = 0; i < schedule.Gradients.Count; i++)
        {
            if (objective.InputShapes[i].Rows is null)
                writer.Line($"context.StoreClusters({dimensions.Input(i)}, j => {At(schedule.Gradients[i])});");
        }
    }

    void Publish(int value)
    {
        if (!IsRead(value))
            return;
        writer.Line(
            Graph.Shape(value).IsScalar
                ? $"context.Keep({names.Slot(value)}, {names.Of(value)});"
                : $"context.Publish({names.Slot(value)});"
        );
    }

    // Whether a row loop or a tensor operation reads it.
    bool IsRead(int value) =>
        schedule.Live.Any(user =>
            (schedule.IsInRowLoop(user) || Graph[user].Operation is { IsTensorOperation: true } or SumOverRows)
            && Graph[user].Operands.Contains(value)
        ) || schedule.Tiles.Any(tile => tile.RowLoop.Roots.Any(root => root.Kind != RootKind.Sum && root.Value == value));

    Expression At(int value) =>
        inlining.Of(value)
        ?? (
            Graph.Is<Constant>(value) ? Graph[value].Operation.Code([], Target.Number)
            : Graph.Shape(value).Clusters is null ? names.Of(value)
            : names.Of(value) + "[j]"
        );

    Expression TensorCode(Node node) => node.Operation.Tensor([.. node.Operands.Select(TensorOf)]);

    Expression TensorOf(int value) =>
        Graph[value] switch
        {
            { Operation: Input input, Shape.Rows: not null } => $"context.InputTensor({dimensions.Input(input.Index)})",
            { Shape.Rows: null } => $"context.ClustersTensor({names.Slot(value)})",
            _ => $"context.MatrixTensor({names.Slot(value)})",
        };
}
