using System.Globalization;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>Writes the terms as tensor operations.</summary>
sealed class TensorFormWriter(CodeWriter writer, CompiledObjective objective)
{
    readonly Graph graph = objective.Formula;
    readonly Dictionary<int, string> names = [];

    public void Write()
    {
        writer.Line("/// <inheritdoc/>");
        using (
            writer.Block(
                "protected override global::TorchSharp.torch.Tensor[] "
                    + "TensorTerms(global::System.Collections.Generic.IReadOnlyList<global::TorchSharp.torch.Tensor> inputs, "
                    + "global::System.Collections.Generic.IReadOnlyList<double> numbers)"
            )
        )
        {
            foreach (var value in Needed())
                WriteValue(value);
            writer.Line($"return [{string.Join(", ", objective.Terms.Select(Term))}];");
        }
    }

    // What is part of a log-softmax alone is not written.
    SortedSet<int> Needed()
    {
        var needed = new SortedSet<int>();
        var open = new Stack<int>(objective.Terms);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!needed.Add(next))
                continue;
            foreach (
                var operand in graph[next].Operation is Subtract && Normalized(next) is not null
                    ? [graph[next].Operands[0]]
                    : graph[next].Operands.AsEnumerable()
            )
                open.Push(operand);
        }
        return needed;
    }

    void WriteValue(int value)
    {
        var (operation, operands) = (graph[value].Operation, graph[value].Operands);
        if (operation is Constant constant)
        {
            names[value] = constant.Text;
            return;
        }
        names[value] = operation switch
        {
            Input or Number => Names.Local(((Leaf)operation).Text),
            Size size => size.Text,
            _ => Names.Value(operation, names.Count + 1),
        };
        writer.Line(
            $"{(operation is Size ? "double" : "var")} {names[value]} = "
                + $"{Code(value, operation, [.. operands.Select(operand => names.TryGetValue(operand, out var name) ? name : "")])};"
        );
    }

    string Code(int value, Operation operation, IReadOnlyList<string> operands) =>
        operation switch
        {
            Input input =>
                $"inputs[{Text(input.Index)}]{(input.Shape.IsMatrix ? "" : input.Shape.Rows is null ? ".unsqueeze(0)" : ".unsqueeze(1)")}",
            Number number => $"numbers[{Text(number.Index)}]",
            Size size => SizeCode(size.Axis),
            Spread spread =>
                $"global::GPC.Objectives.TensorForm.Spread({operands[0]}, {Length(spread.Whole.Rows)}, {Length(spread.Whole.Clusters)}, "
                    + "inputs[0])",
            Subtract when Normalized(value) is int axis => $"{operands[0]}.log_softmax({Text(axis)})",
            _ when IsNumber(value) => operation.Code(operands, Target.Number),
            _ => operation.Tensor(operands),
        };

    // The axis, where a value is x - log sum exp(x): as one operation it is exact where x is large.
    int? Normalized(int value) =>
        graph[graph[value].Operands[1]] is var subtracted
        && subtracted.Operands.Count == 1
        && subtracted.Operands[0] == graph[value].Operands[0]
            ? subtracted.Operation switch
            {
                LogSumExp => 1,
                LogSumExpOverRows => 0,
                _ => null,
            }
            : null;

    // Computed from numbers alone, so no tensor.
    bool IsNumber(int value) => graph[value].Operation is not (Input or Spread) && graph[value].Operands.All(IsNumber);

    string Term(int term) =>
        IsNumber(term) ? $"global::GPC.Objectives.TensorForm.Constant({names[term]}, inputs[0])" : $"{names[term]}.squeeze()";

    string Length(int? size) => size is int axis ? SizeCode(axis) : "1";

    string SizeCode(int axis)
    {
        for (var i = 0; i < objective.InputShapes.Count; i++)
        {
            var shape = objective.InputShapes[i];
            if (shape.Rows == axis)
                return $"inputs[{Text(i)}].shape[0]";
            if (shape.Clusters == axis)
                return $"inputs[{Text(i)}].shape[{(shape.Rows is null ? 0 : 1)}]";
        }
        throw new InvalidOperationException($"No input has size {axis}.");
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
