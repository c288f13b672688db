using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>The names of a kernel: its values, the numbers under which the context keeps some of them, its loops.</summary>
sealed class KernelNames(CompiledObjective objective, DimensionNames dimensions)
{
    readonly ValueNames values = new(
        objective.Schedule.Graph,
        dimensions,
        objective.Spec,
        objective.Schedule.Terms,
        objective.Schedule.Live,
        objective.Schedule.Users
    );
    readonly List<int> kept = [];
    readonly Dictionary<TileSchedule, string> loops = [];
    readonly Dictionary<(int Input, string Affixes), string> ofGradients = [];

    Graph Graph => objective.Schedule.Graph;

    public DimensionNames Dimensions => dimensions;

    /// <summary>The names under which the context keeps values, in the order of their numbers.</summary>
    public IReadOnlyList<string> Slots => [.. kept.Select(SlotName)];

    public string Of(int value) => values.Of(value);

    /// <summary>What belongs to a value, such as its tile.</summary>
    public string Of(int value, string suffix) => values.Of(value, suffix);

    /// <summary>The number under which the context keeps a value, as code.</summary>
    public string Slot(int value)
    {
        if (!kept.Contains(value))
            kept.Add(value);
        return "Slot." + SlotName(value);
    }

    /// <summary>A value as a row loop reads it that is the same for all rows.</summary>
    public string Shared(int value) => Graph[value].Operation is Leaf ? values.Of(value, "Vector") : values.Of(value);

    /// <summary>The row loop as a type, by what it is for.</summary>
    public string Loop(TileSchedule tile)
    {
        if (!loops.TryGetValue(tile, out var name))
            loops[tile] = name = values.Unique(LoopWord(tile));
        return name;
    }

    /// <summary>The local that has the sums of a row loop.</summary>
    public string Result(TileSchedule tile) => values.Unique(ValueNames.Camel(Loop(tile)));

    /// <summary>Something that belongs to an input's gradient.</summary>
    /// <param name="input">The input.</param>
    /// <param name="prefix">Before the input's name, which then has a capital; may be empty.</param>
    /// <param name="suffix">After it.</param>
    public string OfGradient(int input, string prefix, string suffix)
    {
        if (!ofGradients.TryGetValue((input, prefix + suffix), out var name))
        {
            var declared = objective.Spec.Inputs[input].Name;
            ofGradients[(input, prefix + suffix)] = name = values.Unique(
                prefix + (prefix.Length > 0 ? ValueNames.Pascal(declared) : declared) + suffix
            );
        }
        return name;
    }

    string SlotName(int value) => ValueNames.Pascal(values.Of(value).TrimStart('@'));

    string LoopWord(TileSchedule tile)
    {
        var roots = tile.RowLoop.Roots;
        var gradients = roots
            .Where(root => root.Kind == RootKind.Gradient)
            .Select(root => ValueNames.Pascal(objective.Spec.Inputs[root.Input].Name))
            .ToList();
        if (gradients.Count > 0)
            return "GradientsOf" + string.Join("And", gradients);
        var inputs = tile
            .Loaded.Select(value => Graph[value].Operation)
            .OfType<Input>()
            .Select(input => ValueNames.Pascal(input.Text))
            .DefaultIfEmpty("Rows");
        return (roots.Any(root => root.Kind == RootKind.Matrix) ? "MatricesOf" : "TotalsOf") + string.Join("And", inputs);
    }
}
