using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Objectives.Graphs;

/// <summary>What each function of the term language means, in operations.</summary>
static class Vocabulary
{
    /// <summary>Adds the calls of an objective to a graph; one value for each call. Options come after the weights of the terms.</summary>
    public static IReadOnlyList<int> Add(Graph graph, ObjectiveSpec spec, DimensionUnification sizes)
    {
        var values = new List<int>();
        for (var i = 0; i < spec.Calls.Count; i++)
        {
            var (call, shape) = (spec.Calls[i], sizes.Shapes[i]);
            int[] arguments = [.. call.Arguments.Select(argument => values[argument])];
            values.Add(
                call.Function switch
                {
                    "Input" => graph.Apply(new Input(call.Index, spec.Inputs[call.Index].Name, shape)),
                    "Option" => graph.Apply(new Number(spec.Terms.Count + call.Index, spec.Options[call.Index].Name)),
                    "Constant" => graph.Constant(call.Value),
                    _ => Function(
                        graph,
                        call.Function,
                        arguments,
                        shape,
                        call.Arguments.Select(argument => sizes.Shapes[argument]).FirstOrDefault() ?? Shape.Scalar
                    ),
                }
            );
        }
        return values;
    }

    static int Function(Graph graph, string function, int[] x, Shape result, Shape shape) =>
        function switch
        {
            "Add" => graph.Add(x[0], x[1]),
            "Subtract" => graph.Subtract(x[0], x[1]),
            "Multiply" => graph.Multiply(x[0], x[1]),
            "Divide" => graph.Divide(x[0], x[1]),
            "Negate" => graph.Negate(x[0]),
            "Exp" => graph.Exp(x[0]),
            "Log" => graph.Log(x[0]),
            "Sqrt" => graph.Apply(new Sqrt(), x),
            "Square" => graph.Apply(new Square(), x),
            "Abs" => graph.Apply(new Abs(), x),
            "Max" => graph.Apply(new Maximum(), x),
            "SumOverClusters" or "SumOverRows" or "Sum" => graph.SumTo(x[0], shape, result),
            "MeanOverClusters" or "MeanOverRows" or "Mean" => Mean(graph, x[0], shape, result),
            "MaxOverClusters" => graph.Apply(new MaxOverClusters(shape.Clusters!.Value), x),
            "Rows" => graph.Size(shape.Rows!.Value),
            "Clusters" => graph.Size(shape.Clusters!.Value),
            "LogSumExp" => graph.LogSumExp(x[0], shape.Clusters!.Value),
            "LogSoftmax" => graph.Subtract(x[0], graph.LogSumExp(x[0], shape.Clusters!.Value)),
            "Softmax" => graph.Exp(graph.Subtract(x[0], graph.LogSumExp(x[0], shape.Clusters!.Value))),
            "CrossEntropy" => graph.Negate(graph.SumOverClusters(graph.Multiply(x[0], x[1]), shape.Clusters!.Value)),
            "Entropy" => graph.Negate(graph.SumTo(graph.Apply(new XLogX(), x), shape, result)),
            "KlDivergence" => graph.SumOverClusters(Divergence(graph, x[0], x[1]), shape.Clusters!.Value),
            "AsLogits" or "AsProbabilities" => x[0],
            "StopGradient" => graph.Apply(new StopGradient(), x),
            "Transpose" => graph.Apply(new Transpose(), graph.Apply(new Broadcast(shape), x)),
            "Diagonal" => graph.Apply(new Diagonal(), graph.Apply(new Broadcast(shape), x)),
            "MatMul" => graph.Apply(
                new MatMul(),
                graph.Apply(new Broadcast(shape), x[0]),
                graph.Apply(new Broadcast(new Shape(shape.Clusters, result.Clusters)), x[1])
            ),
            _ => throw new InvalidOperationException($"The term language has no function '{function}'."),
        };

    static int Mean(Graph graph, int x, Shape shape, Shape result)
    {
        var sum = graph.SumTo(x, shape, result);
        if (shape.Clusters is int clusters && result.Clusters is null)
            sum = graph.Divide(sum, graph.Size(clusters));
        if (shape.Rows is int rows && result.Rows is null)
            sum = graph.Divide(sum, graph.Size(rows));
        return sum;
    }

    // p (log p - log q) where the logarithm is at hand, so that close distributions don't cancel.
    static int Divergence(Graph graph, int p, int logQ) =>
        graph.Log(p) is var log && !graph.Is<Log>(log)
            ? graph.Multiply(p, graph.Subtract(log, logQ))
            : graph.Subtract(graph.Apply(new XLogX(), p), graph.Multiply(p, logQ));
}
