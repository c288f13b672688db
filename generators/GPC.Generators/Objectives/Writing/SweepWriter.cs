using System.Globalization;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>Writes one sweep over rows as a method.</summary>
sealed class SweepWriter(CodeWriter writer, CompiledObjective objective, KernelNames names, TilePlan tile, int number)
{
    readonly Schedule schedule = objective.Schedule;
    readonly Memory memory = new(objective.Schedule, tile);

    Graph Graph => schedule.Graph;

    public void Write()
    {
        writer.Line($"/// <summary>{SweepText.Describe(objective, tile, number)}</summary>");
        writer.Line(
            "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]"
        );
        using (
            writer.Block(
                $"public static void Sweep{number}(global::GPC.Numerics.Frame<T> frame, global::GPC.Numerics.Part<T> part, int first, "
                    + "int end)"
            )
        )
        {
            WriteShared();
            using (writer.Block("for (var row = first; row < end; row += L.TileRows)"))
            {
                writer.Line("var rows = global::System.Math.Min(L.TileRows, end - row);");
                WriteTileMemory();
                for (var level = 0; level <= tile.LastLevel; level++)
                    WriteLevel(level);
                foreach (var root in memory.WrittenRoots)
                    writer.Line($"{Guard([root])}L.Write({Target(root)}, row, rows, {Scratch(memory.SlotOf(root))});");
            }
            foreach (var (root, index) in memory.Totals.Select((root, index) => (root, index)))
                writer.Line($"part.Totals[{Text(index)}] += {names.Of(root.Value)};");
        }
    }

    // What is the same for all rows.
    void WriteShared()
    {
        foreach (var clusters in tile.Passes.Select(pass => pass.Clusters).Distinct())
            writer.Line($"var last{Text(clusters)} = L.Last(frame.Size({Text(clusters)}));");
        foreach (var value in tile.Loaded)
            writer.Line($"var {names.Of(value)}Rows = {Source(value)};");
        foreach (var root in tile.Sweep.Roots.Where(root => root.Kind == RootKind.Gradient))
            writer.Line($"var {Target(root)} = frame.Gradient({Text(root.Input)});");
        foreach (var input in Wanted())
            writer.Line($"var {Wants(input)} = frame.Wants({Text(input)});");
        foreach (var root in tile.Sweep.Roots.Where(root => root.Kind == RootKind.Matrix))
            writer.Line($"var {Target(root)} = frame.Matrix({names.SlotText(root.Value)});");
        foreach (var value in tile.Computed.Where(value => IsKeptHere(value)))
            writer.Line($"var {names.Of(value)}Rows = frame.Rows({names.SlotText(value)});");
        foreach (var value in Shared())
            writer.Line(
                Graph.Shape(value).IsScalar
                    ? $"var {SharedName(value)} = V.Create({Scalar(value)});"
                    : $"var {names.Of(value)}Clusters = frame.Published({names.SlotText(value)});"
            );
        foreach (var root in memory.Totals)
            writer.Line($"var {names.Of(root.Value)} = 0.0;");
        foreach (var (root, index) in memory.Sums.Select((root, index) => (root, index)))
            writer.Line($"var {names.Of(root.Value)} = part.Sums[{Text(index)}];");
    }

    void WriteTileMemory()
    {
        foreach (var value in tile.Loaded)
        {
            writer.Line(
                Graph.Shape(value).IsMatrix
                    ? $"var {names.Of(value)}Tile = L.Read({names.Of(value)}Rows, row, rows, {Scratch(memory.SlotOf(value))});"
                    : $"var {names.Of(value)} = L.LoadRows({names.Of(value)}Rows{(Graph.Is<Input>(value) ? ".Start" : "")}, row, rows);"
            );
        }
        foreach (var root in memory.WrittenRoots)
            writer.Line($"var {Target(root)}Tile = L.Target({Target(root)}, row, {Scratch(memory.SlotOf(root))});");
        foreach (var value in tile.Kept)
            writer.Line($"var {names.Of(value)}Tile = {Scratch(memory.SlotOf(value))};");
    }

    void WriteLevel(int level)
    {
        foreach (var value in tile.RowValues(level))
        {
            writer.Line($"var {names.Of(value)} = {RowCode(value)}; // {names.Formula(value)}");
            WriteKept(value);
        }
        foreach (var root in tile.RowRoots(level))
        {
            var value = Operand(tile.Operand(root));
            writer.Line(
                root.Kind == RootKind.Sum
                    ? $"{Guard([root])}{names.Of(root.Value)} += L.SumOverRows({value}, rows); // {names.Formula(root.Value)}"
                    : $"{Guard([root])}L.StoreRows({value}, {Target(root)}.Start, row, rows);"
            );
        }
        foreach (var pass in tile.Passes.Where(pass => pass.Level == level))
            WritePass(pass);
    }

    void WritePass(Pass pass)
    {
        writer.Line().Line($"// {SweepText.Describe(objective, names, tile, pass)}");
        foreach (var value in pass.Reductions)
            writer.Line($"var {names.Of(value)} = V.Create({(Graph.Is<MaxOverClusters>(value) ? "double.NegativeInfinity" : "0.0")});");
        var last = "last" + Text(pass.Clusters);
        var guard = pass.Reductions.Count == 0 ? Guard(pass.Roots) : "";
        using (guard.Length > 0 ? writer.Block(guard.TrimEnd()) : null)
        using (writer.Block($"for (nint at = 0; at <= {last}; at = L.After(at, {last}))"))
            new PassWriter(
                writer,
                schedule,
                names,
                tile,
                pass,
                SharedName,
                (value, root) => Guarded(GuardOf(value, root)) is var inner && inner != guard ? GuardOf(value, root) : "",
                Target,
                last
            ).Write();
        foreach (var value in pass.Reductions)
        {
            writer.Line(
                $"{names.Of(value)} = L.{(Graph.Is<MaxOverClusters>(value) ? "MaxOverClusters" : "SumOverClusters")}({names.Of(value)});"
            );
            WriteKept(value);
        }
    }

    void WriteKept(int value)
    {
        if (IsKeptHere(value))
            writer.Line($"L.StoreRows({names.Of(value)}, {names.Of(value)}Rows, row, rows);");
    }

    bool IsKeptHere(int value) => schedule.IsKept(value) && schedule.Time(value) == tile.Sweep.Time;

    string RowCode(int value) =>
        Graph[value] is var node ? node.Operation.Code([.. node.Operands.Select(Operand)], Operations.Target.Vector) : "";

    string Operand(int value) => Graph.Shape(value).Rows is null ? SharedName(value) : names.Of(value);

    // Single numbers and values for each cluster that the sweep reads.
    IEnumerable<int> Shared() =>
        tile
            .Computed.SelectMany(value => (IEnumerable<int>)Graph[value].Operands)
            .Concat(tile.Sweep.Roots.Select(tile.Operand))
            .Where(value => Graph.Shape(value).Rows is null)
            .Distinct()
            .OrderBy(value => value);

    string SharedName(int value) =>
        Graph[value].Operation switch
        {
            Constant => "constant" + Text(value),
            Leaf => names.Of(value) + "Lanes",
            _ => names.Of(value),
        };

    string Scalar(int value) =>
        Graph[value].Operation switch
        {
            Constant constant => constant.Text,
            Size size => $"(double)frame.Size({Text(size.Axis)})",
            Number option => $"frame.Numbers[{Text(option.Index)}]",
            _ => $"frame.Kept({names.SlotText(value)})",
        };

    string Source(int value) =>
        Graph[value].Operation switch
        {
            Input input => $"frame.Input({Text(input.Index)})",
            _ when Graph.Shape(value).IsMatrix => $"frame.Matrix({names.SlotText(value)})",
            _ => $"frame.Rows({names.SlotText(value)})",
        };

    string Target(SweepRoot root) =>
        root.Kind == RootKind.Gradient
            ? $"{Names.Local(objective.Spec.Inputs[root.Input].Name)}Gradient"
            : $"{names.Of(root.Value)}Written";

    string Guard(IEnumerable<SweepRoot> roots)
    {
        var guards = roots.Select(root => GuardOf(root.Value, root)).ToList();
        return guards.Contains("") ? "" : Guarded(string.Join(" || ", guards.Distinct()));
    }

    // The gradients that only some values are for.
    IEnumerable<int> Wanted() =>
        tile
            .Computed.Concat(tile.Sweep.Roots.Select(root => root.Value))
            .SelectMany(schedule.Users.GradientsOf)
            .Concat(tile.Sweep.Roots.Where(root => root.Kind == RootKind.Gradient).Select(root => root.Input))
            .Distinct()
            .OrderBy(input => input);

    static string Guarded(string condition) => condition.Length == 0 ? "" : $"if ({condition}) ";

    // The condition under which a value is needed; empty if it always is.
    string GuardOf(int value, SweepRoot? root)
    {
        IReadOnlyList<int> gradients = root is { Kind: RootKind.Gradient } ? [root.Input] : schedule.Users.GradientsOf(value);
        return string.Join(" || ", gradients.Select(input => Wants(input)));
    }

    string Wants(int input) => $"wants_{Names.Local(objective.Spec.Inputs[input].Name).TrimStart('@')}";

    static string Scratch(int slot) => $"part.Scratch[{Text(slot)}]";

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
