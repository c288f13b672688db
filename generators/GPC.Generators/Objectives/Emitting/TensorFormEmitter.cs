using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Emitting;

/// <summary>Writes the terms as tensor operations. What is read once, and next, is written where it is read, if it is short.</summary>
sealed class TensorFormEmitter
{
    readonly CodeWriter writer;
    readonly CompiledObjective objective;
    readonly DimensionNames dimensions;
    readonly Graph graph;
    readonly SortedSet<int> needed;
    readonly Dictionary<int, int> uses;
    readonly ValueNames names;
    readonly Inlining inlining;

    public TensorFormEmitter(CodeWriter writer, CompiledObjective objective, DimensionNames dimensions)
    {
        (this.writer, this.objective, this.dimensions, graph) = (writer, objective, dimensions, objective.Formula);
        needed = Needed();
        inlining = new(EmitLocal);
        names = new(graph, dimensions, objective.Spec, objective.Terms, needed);
        uses = needed
            .SelectMany(Operands)
            .Concat(objective.Terms)
            .Concat(objective.Terms)
            .GroupBy(value => value)
            .ToDictionary(group => group.Key, group => group.Count());
    }

    public void Emit()
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("protected override Tensor[] TensorTerms(IReadOnlyList<Tensor> inputs, IReadOnlyList<double> numbers)"))
        {
            foreach (var value in needed)
                EmitValue(value);
            writer.Line($"return [{string.Join(", ", objective.Terms.Select(Term))}];");
        }
    }

    // What is part of a log-softmax alone is not written.
    SortedSet<int> Needed()
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>(objective.Terms);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!found.Add(next))
                continue;
            foreach (var operand in Operands(next))
                open.Push(operand);
        }
        return found;
    }

    IEnumerable<int> Operands(int value) => Normalized(value) is null ? graph[value].Operands : graph[value].Operands.Take(1);

    void EmitValue(int value)
    {
        var operation = graph[value].Operation;
        var code = inlining.Compose([.. Operands(value)], () => Code(value, operation));
        if (operation is not Constant && (operation is Leaf || uses[value] > 1 || !IsReadNext(value) || !inlining.Take(value, code)))
            EmitLocal(value, code);
    }

    // Tensor operations run in the order of the graph, for in the reverse of it autograd adds up gradients: it is not to change.
    bool IsReadNext(int value) =>
        IsNumber(value) || Operands(needed.FirstOrDefault(next => next > value && IsOperation(next))).Contains(value);

    bool IsOperation(int value) => graph[value].Operation is not Input { Shape.IsMatrix: true } && !IsNumber(value);

    void EmitLocal(int value, Expression code) =>
        writer.Lines(Inlining.Local(names.Of(value), code, graph.Is<Size>(value) ? "double" : "var"));

    Expression Read(int value) =>
        inlining.Of(value) ?? (graph[value].Operation is Leaf leaf and Constant ? leaf.Code([], Target.Number) : names.Of(value));

    Expression Code(int value, Operation operation)
    {
        Expression[] operands = [.. Operands(value).Select(Read)];
        return operation switch
        {
            Input { Shape.IsMatrix: true } input => $"inputs[{Literal.Integer(input.Index)}]",
            Input { Shape.Rows: null } input => $"inputs[{Literal.Integer(input.Index)}].unsqueeze(Rows)",
            Input input => $"inputs[{Literal.Integer(input.Index)}].unsqueeze(Clusters)",
            Number number => $"numbers[{Literal.Integer(number.Index)}]",
            Size size => dimensions.TensorSize(size.Axis),
            Broadcast broadcast =>
                $"TensorForm.Broadcast({operands[0]}, {Length(broadcast.Whole.Rows)}, {Length(broadcast.Whole.Clusters)}, inputs[0])",
            Subtract when Normalized(value) is { } axis => $"{operands[0].In(Binding.Primary)}.log_softmax({axis})",
            _ when IsNumber(value) => operation.Code(operands, Target.Number),
            _ => operation.Tensor(operands),
        };
    }

    // The axis, where a value is x - log sum exp(x): as one operation it is exact where x is large.
    string? Normalized(int value) =>
        graph[value] is { Operation: Subtract, Operands: var difference }
        && graph[difference[1]] is var subtracted
        && subtracted.Operands.Count == 1
        && subtracted.Operands[0] == difference[0]
            ? subtracted.Operation switch
            {
                LogSumExp => "Clusters",
                LogSumExpOverRows => "Rows",
                _ => null,
            }
            : null;

    // Computed from numbers alone, so no tensor.
    bool IsNumber(int value) => graph[value].Operation is not (Input or Broadcast) && graph[value].Operands.All(IsNumber);

    string Term(int term) =>
        IsNumber(term) ? $"TensorForm.Constant({Read(term)}, inputs[0])" : $"{Read(term).In(Binding.Primary)}.squeeze()";

    string Length(int? size) => size is int axis ? dimensions.TensorSize(axis) : "1";
}
