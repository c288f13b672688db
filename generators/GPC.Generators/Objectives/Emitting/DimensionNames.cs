using System.Globalization;
using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>What inputs and dimensions are called in generated code: a dimension by the first input that has it.</summary>
sealed class DimensionNames
{
    readonly List<string> inputs = [];
    readonly List<string> dimensions = [];
    readonly IReadOnlyList<string> declared;
    readonly CompiledObjective objective;

    public DimensionNames(CompiledObjective objective)
    {
        this.objective = objective;
        declared = [.. objective.Spec.Inputs.Select(input => input.Name)];
        foreach (var name in declared)
            inputs.Add(Unique(inputs, ValueNames.Pascal(name)));
        for (var axis = 0; axis < objective.SizeCount; axis++)
        {
            var (input, isRows) = Owner(axis);
            dimensions.Add(Unique(dimensions, (isRows ? "RowsOf" : "ClustersOf") + inputs[input]));
        }
    }

    /// <summary>An input's number, as code.</summary>
    public string Input(int input) => "Input." + inputs[input];

    /// <summary>The name of an input where it was declared.</summary>
    public string InputName(int input) => declared[input];

    /// <summary>A dimension's number, as code.</summary>
    public string Dimension(int axis) => "Dimension." + dimensions[axis];

    /// <summary>The local that has a dimension's size.</summary>
    public string Local(int axis) => ValueNames.Camel(dimensions[axis]);

    /// <summary>One of the rows or clusters, in words: <c>RowOfZ</c>.</summary>
    public string One(int axis) => dimensions[axis].Replace("RowsOf", "RowOf").Replace("ClustersOf", "ClusterOf");

    /// <summary>The dimension in a formula: <c>rows(z)</c>.</summary>
    public string Formula(int axis) => Owner(axis) is var (input, isRows) ? $"{(isRows ? "rows" : "clusters")}({declared[input]})" : "";

    /// <summary>The size of a dimension as code over the tensors of a tensor form.</summary>
    public string TensorSize(int axis) =>
        Owner(axis) is var (input, isRows)
            ? $"inputs[{Literal.Integer(input)}].shape[{(isRows || objective.InputShapes[input].Rows is null ? "Rows" : "Clusters")}]"
            : "";

    /// <summary>The constants of inputs and dimensions.</summary>
    public IEnumerable<string> Declarations() =>
        [
            "/// <summary>The numbers of the inputs.</summary>",
            .. Constants("file static class Input", inputs),
            "",
            "/// <summary>The numbers of the dimensions; inputs with the same number of rows or clusters share one.</summary>",
            .. Constants("file static class Dimension", dimensions),
        ];

    /// <summary>A class of numbers by name.</summary>
    public static IEnumerable<string> Constants(string declaration, IReadOnlyList<string> constants)
    {
        yield return declaration;
        yield return "{";
        for (var i = 0; i < constants.Count; i++)
            yield return $"    public const int {constants[i]} = {Literal.Integer(i)};";
        yield return "}";
    }

    (int Input, bool IsRows) Owner(int axis)
    {
        for (var input = 0; input < objective.InputShapes.Count; input++)
        {
            if (objective.InputShapes[input].Rows == axis)
                return (input, true);
            if (objective.InputShapes[input].Clusters == axis)
                return (input, false);
        }
        throw new InvalidOperationException($"No input has size {axis}.");
    }

    static string Unique(List<string> taken, string name)
    {
        var (unique, number) = (name, 1);
        while (taken.Contains(unique))
            unique = name + (++number).ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
