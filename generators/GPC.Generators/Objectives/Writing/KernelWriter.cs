using System.Globalization;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>Writes the fused form: the sweeps, and the code between them.</summary>
sealed class KernelWriter(CodeWriter writer, CompiledObjective objective)
{
    const string Numerics = "global::GPC.Numerics.";

    static readonly (string Name, string Type)[] Layouts =
    [
        ("whole", $"{Numerics}Along<V, T, {Numerics}WholeEnd>"),
        ("along", $"{Numerics}Along<V, T, {Numerics}OverlappingEnd>"),
        ("across", $"{Numerics}Across<V, T>"),
    ];

    readonly Schedule schedule = objective.Schedule;
    readonly KernelNames names = new(objective.Schedule);

    Graph Graph => schedule.Graph;

    public void Write()
    {
        writer.Line("/// <summary>The fused form.</summary>").Line(Declarations.FileHeader.GeneratedCode);
        using (writer.Block($"private sealed class Kernel : {Numerics}IKernel"))
        {
            for (var i = 0; i < schedule.Tiles.Count; i++)
                writer.Line($"private static readonly {Numerics}SweepShape Shape{Text(i + 1)} = {ShapeOf(schedule.Tiles[i])};");
            writer.Line().Line("/// <inheritdoc/>");
            using (
                writer.Block(
                    $"public void Run<T, V>({Numerics}Frame<T> frame) where T : unmanaged where V : struct, {Numerics}IVector<V, T>"
                )
            )
            {
                WriteLeaves();
                for (var time = 0; time <= schedule.SweepCount; time++)
                {
                    writer
                        .Line()
                        .Line(
                            time == 0 ? "// What does not depend on sums over rows."
                            : time < schedule.SweepCount ? "// Between the sweeps, in double precision."
                            : "// The results, in double precision."
                        );
                    foreach (var value in schedule.Live.Where(value => !schedule.IsSwept(value) && schedule.Time(value) == time))
                        WriteBetween(value);
                    for (var i = 0; i < schedule.Tiles.Count; i++)
                        if (schedule.Tiles[i].Sweep.Time == time)
                            WriteCall(schedule.Tiles[i], i + 1);
                }
                WriteResults();
            }
            writer.Line();
            writer.Line("/// <summary>The sweeps, for a type of numbers, a width of vectors and a layout.</summary>");
            using (
                writer.Block(
                    $"private static class Sweeps<T, V, L> where T : unmanaged where V : struct, {Numerics}IVector<V, T> where L : "
                        + $"struct, {Numerics}ILayout<V, T>"
                )
            )
            {
                for (var i = 0; i < schedule.Tiles.Count; i++)
                {
                    if (i > 0)
                        writer.Line();
                    new SweepWriter(writer, objective, names, schedule.Tiles[i], i + 1).Write();
                }
            }
        }
    }

    string ShapeOf(TilePlan tile)
    {
        var memory = new Memory(schedule, tile);
        var clusters = tile.Passes.Select(pass => pass.Clusters).Distinct();
        return $"new(Rows: {Text(tile.Sweep.Rows)}, Clusters: [{Texts(clusters)}], Scratch: [{Texts(memory.ScratchSizes)}], Sums: "
            + $"[{Texts(memory.SumSizes)}], Totals: {Text(memory.Totals.Count)})";
    }

    void WriteLeaves()
    {
        foreach (var value in schedule.Live.Where(value => !IsLeafOnly(value)))
        {
            if (Graph[value].Operation is Size size)
                writer.Line($"double {size.Text} = frame.Size({Text(size.Axis)});");
            if (Graph[value].Operation is Number number)
                writer.Line($"var {names.Of(value)} = frame.Numbers[{Text(number.Index)}];");
        }
        foreach (var value in schedule.Live.Where(schedule.IsKept))
            writer.Line($"frame.KeepRows({names.SlotText(value)}, {Text(Graph.Shape(value).Rows!.Value)}); // {names.Of(value)}");
    }

    // Whether only sweeps read it, which fetch it themselves.
    bool IsLeafOnly(int value) =>
        !schedule.Terms.Contains(value)
        && !schedule.Gradients.Contains(value)
        && !schedule.Live.Any(user => !schedule.IsSwept(user) && Graph[user].Operands.Contains(value));

    void WriteBetween(int value)
    {
        var node = Graph[value];
        var (name, slot) = (names.Of(value), names.SlotText(value));
        switch (node.Operation)
        {
            case Constant or Size or Number:
            case Input { Shape.Rows: not null }:
            case SumOverRows:
                break;
            case Input input:
                writer.Line($"var {name} = frame.LoadClusters({slot}, {Text(input.Index)});");
                break;
            case { IsTensorOperation: true } when node.Shape.Rows is null:
                writer.Line($"var {name} = frame.SetClusters({slot}, {TensorCode(node)}); // {names.Formula(value)}");
                break;
            case { IsTensorOperation: true }:
                writer.Line($"frame.SetMatrix({slot}, {TensorCode(node)}); // {name} = {names.Formula(value)}");
                break;
            case SumOverClusters or MaxOverClusters:
                var isMax = node.Operation is MaxOverClusters;
                writer.Line($"var {name} = {(isMax ? "double.NegativeInfinity" : "0.0")}; // {names.Formula(value)}");
                writer.Line(
                    $"for (var j = 0; j < frame.Size({Text(Graph.Shape(node.Operands[0]).Clusters!.Value)}); j++) {name} "
                        + $"{(isMax ? $"= global::System.Math.Max({name}, {At(node.Operands[0])})" : $"+= {At(node.Operands[0])}")};"
                );
                Publish(value);
                break;
            case var operation when node.Shape.Clusters is int clusters:
                writer.Line($"var {name} = frame.Clusters({slot}, frame.Size({Text(clusters)})); // {names.Formula(value)}");
                writer.Line($"for (var j = 0; j < {name}.Length; j++) {name}[j] = {Between(operation, node)};");
                Publish(value);
                break;
            case var operation:
                writer.Line($"var {name} = {Between(operation, node)}; // {names.Formula(value)}");
                Publish(value);
                break;
        }
    }

    void WriteCall(TilePlan tile, int number)
    {
        foreach (var root in tile.Sweep.Roots.Where(root => root.Kind == RootKind.Matrix))
            writer.Line(
                $"frame.NewMatrix({names.SlotText(root.Value)}, {Text(Graph.Shape(root.Value).Rows!.Value)}, "
                    + $"{Text(Graph.Shape(root.Value).Clusters!.Value)}); // {names.Of(root.Value)}"
            );
        var memory = new Memory(schedule, tile);
        var hasSums = memory.Sums.Count + memory.Totals.Count > 0;
        var guard = tile.Sweep.Roots.All(root => root.Kind == RootKind.Gradient)
            ? $"if ({string.Join(" || ", tile.Sweep.Roots.Select(root => $"frame.Wants({Text(root.Input)})"))}) "
            : "";
        writer.Line($"{guard}{(hasSums ? $"var sweep{Text(number)} = " : "")}frame.Sweep<V>(");
        writer.Line($"    Shape{Text(number)},");
        foreach (var (name, type) in Layouts)
            writer.Line($"    {name}: Sweeps<T, V, {type}>.Sweep{Text(number)}{(name == Layouts[Layouts.Length - 1].Name ? ");" : ",")}");
        for (var i = 0; i < memory.Totals.Count; i++)
        {
            writer.Line($"var {names.Of(memory.Totals[i].Value)} = sweep{Text(number)}.Totals[{Text(i)}];");
            Publish(memory.Totals[i].Value);
        }
        for (var i = 0; i < memory.Sums.Count; i++)
        {
            var value = memory.Sums[i].Value;
            writer.Line($"var {names.Of(value)} = sweep{Text(number)}.Sums[{Text(i)}];");
            if (Graph[value].Operation is SumOverRows { IsChecked: true })
                writer.Line($"frame.CheckSums({names.Of(value)});");
            if (IsRead(value))
                writer.Line($"{names.Of(value)}.CopyTo(frame.Clusters({names.SlotText(value)}, {names.Of(value)}.Length), 0);");
            Publish(value);
        }
    }

    void WriteResults()
    {
        for (var i = 0; i < schedule.Terms.Count; i++)
            writer.Line($"frame.Terms[{Text(i)}] = {At(schedule.Terms[i])}; // {objective.Spec.Terms[i].Name}");
        for (var i = 0; i < schedule.Gradients.Count; i++)
        {
            if (objective.InputShapes[i].Rows is null)
                writer.Line(
                    $"frame.StoreClusters({Text(i)}, j => {At(schedule.Gradients[i])}); // the gradient of {objective.Spec.Inputs[i].Name}"
                );
        }
    }

    void Publish(int value)
    {
        if (!IsRead(value))
            return;
        writer.Line(
            Graph.Shape(value).IsScalar
                ? $"frame.Keep({names.SlotText(value)}, {names.Of(value)});"
                : $"frame.Publish({names.SlotText(value)});"
        );
    }

    // Whether a sweep or a tensor operation reads it.
    bool IsRead(int value) =>
        schedule.Live.Any(user =>
            (schedule.IsSwept(user) || Graph[user].Operation.IsTensorOperation || IsSumOverRows(user))
            && Graph[user].Operands.Contains(value)
        ) || schedule.Tiles.Any(tile => tile.Sweep.Roots.Any(root => root.Kind != RootKind.Sum && root.Value == value));

    bool IsSumOverRows(int value) => Graph[value].Operation is SumOverRows;

    string Between(Operation operation, Node node) => operation.Code([.. node.Operands.Select(At)], Target.Number);

    string At(int value) => Graph.Shape(value).Clusters is null ? names.Of(value) : names.Of(value) + "[j]";

    string TensorCode(Node node) => node.Operation.Tensor([.. node.Operands.Select(TensorOf)]);

    string TensorOf(int value) =>
        Graph[value] switch
        {
            { Operation: Input input, Shape.Rows: not null } => $"frame.InputTensor({Text(input.Index)})",
            { Shape.Rows: null } => $"frame.ClustersTensor({names.SlotText(value)})",
            _ => $"frame.MatrixTensor({names.SlotText(value)})",
        };

    static string Texts(IEnumerable<int> numbers) => string.Join(", ", numbers.Select(Text));

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
