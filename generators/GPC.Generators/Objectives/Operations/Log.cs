using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>The natural logarithm. Of an exponential, and of sums of exponentials, it is the form that does not overflow.</summary>
sealed record Log : Operation
{
    public override bool IsExpensive => true;

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands)
    {
        if (graph.KnownNumber(operands[0]) is double x)
            return graph.Constant(Math.Log(x));
        if (!graph.HasSafeForms)
            return null;
        var (operation, inner) = (graph[operands[0]].Operation, graph[operands[0]].Operands);
        return operation switch
        {
            Exp => inner[0],
            SumOverClusters over when graph.Is<Exp>(inner[0]) => graph.LogSumExp(graph[inner[0]].Operands[0], over.Over),
            SumOverRows over when graph.Is<Exp>(inner[0]) => graph.Apply(new LogSumExpOverRows(over.Over), graph[inner[0]].Operands[0]),
            Divide when graph.Is<Size>(inner[1]) => graph.Subtract(graph.Log(inner[0]), graph.Log(inner[1])),
            _ => null,
        };
    }

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) => Grid.Map(operands[0], Math.Log);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Divide(adjoint, operands[0]))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => $"{operands[0].In(Binding.Primary)}.log()";

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) =>
        target == Target.Vector ? $"V.Log({operands[0]})" : $"Math.Log({operands[0]})";

    public override Expression Formula(IReadOnlyList<Expression> operands) => Expression.Prefixed("log", operands[0]);
}
