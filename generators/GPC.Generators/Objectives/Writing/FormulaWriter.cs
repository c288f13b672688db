using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>Writes values as formulas: i counts rows, j clusters.</summary>
sealed class FormulaWriter(CompiledObjective objective)
{
    Graph Graph => objective.Formula;

    public string Write(int value)
    {
        var (operation, operands) = (Graph[value].Operation, Graph[value].Operands);
        return operation switch
        {
            Size size => SizeText(size.Axis),
            Number number => number.Text.StartsWith("weight", StringComparison.Ordinal)
                ? "w(" + number.Text.Substring(6) + ")"
                : number.Text,
            LogSumExp => $"lse({Write(operands[0])})",
            Subtract when IsLse(operands[1], operands[0]) => $"log softmax({Write(operands[0])})",
            Exp when Graph[operands[0]] is { Operation: Subtract, Operands: var difference } && IsLse(difference[1], difference[0]) =>
                $"softmax({Write(difference[0])})",
            Exp
                when Graph[operands[0]] is { Operation: Subtract, Operands: var difference }
                    && Graph[difference[1]] is { Operation: LogSumExpOverRows, Operands: var summed }
                    && summed[0] == difference[0] => $"{ExpOf(difference[0])} / Σ_i {ExpOf(difference[0])}",
            LogSumExpOverRows => $"log Σ_i {ExpOf(operands[0])}",
            Leaf leaf => leaf.Text,
            _ => operation.Formula([.. operands.Select(Write)]),
        };
    }

    bool IsLse(int value, int of) => Graph[value] is { Operation: LogSumExp, Operands: var summed } && summed[0] == of;

    string ExpOf(int exponent) =>
        Graph[exponent] is { Operation: Subtract, Operands: var difference } && IsLse(difference[1], difference[0])
            ? $"softmax({Write(difference[0])})"
            : $"exp({Write(exponent)})";

    string SizeText(int axis)
    {
        for (var i = 0; i < objective.InputShapes.Count; i++)
        {
            if (objective.InputShapes[i].Rows == axis)
                return $"rows({objective.Spec.Inputs[i].Name})";
            if (objective.InputShapes[i].Clusters == axis)
                return $"clusters({objective.Spec.Inputs[i].Name})";
        }
        throw new InvalidOperationException($"No input has size {axis}.");
    }
}
