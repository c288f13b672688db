using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes values as formulas: i counts rows, j clusters.</summary>
sealed class FormulaEmitter(CompiledObjective objective, DimensionNames dimensions)
{
    Graph Graph => objective.Formula;

    public Expression Emit(int value)
    {
        var (operation, operands) = (Graph[value].Operation, Graph[value].Operands);
        return operation switch
        {
            Size size => dimensions.Formula(size.Axis),
            Number number when number.Index < objective.Spec.Terms.Count => $"w({objective.Spec.Terms[number.Index].Name})",
            LogSumExp => $"lse({Emit(operands[0])})",
            Subtract when IsLse(operands[1], operands[0]) => $"log softmax({Emit(operands[0])})",
            Exp when Graph[operands[0]] is { Operation: Subtract, Operands: var difference } && IsLse(difference[1], difference[0]) =>
                $"softmax({Emit(difference[0])})",
            Exp
                when Graph[operands[0]] is { Operation: Subtract, Operands: var difference }
                    && Graph[difference[1]] is { Operation: LogSumExpOverRows, Operands: var summed }
                    && summed[0] == difference[0] => new($"{ExpOf(difference[0])} / (Σ_i {ExpOf(difference[0])})", Binding.Product),
            LogSumExpOverRows => new($"log Σ_i {ExpOf(operands[0])}", Binding.Prefix),
            Leaf leaf => leaf.Text,
            _ => operation.Formula([.. operands.Select(Emit)]),
        };
    }

    bool IsLse(int value, int of) => Graph[value] is { Operation: LogSumExp, Operands: var summed } && summed[0] == of;

    string ExpOf(int exponent) =>
        Graph[exponent] is { Operation: Subtract, Operands: var difference } && IsLse(difference[1], difference[0])
            ? $"softmax({Emit(difference[0])})"
            : $"exp({Emit(exponent)})";
}
