using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Graphs;

/// <summary>Words for what is added to a graph.</summary>
static class Build
{
    public static int Constant(this Graph graph, double value) => graph.Apply(new Constant(value));

    public static int Size(this Graph graph, int size) => graph.Apply(new Size(size));

    public static int Add(this Graph graph, int a, int b) => graph.Apply(new Add(), a, b);

    public static int Subtract(this Graph graph, int a, int b) => graph.Apply(new Subtract(), a, b);

    public static int Multiply(this Graph graph, int a, int b) => graph.Apply(new Multiply(), a, b);

    public static int Divide(this Graph graph, int a, int b) => graph.Apply(new Divide(), a, b);

    public static int Negate(this Graph graph, int a) => graph.Apply(new Negate(), a);

    public static int Exp(this Graph graph, int a) => graph.Apply(new Exp(), a);

    public static int Log(this Graph graph, int a) => graph.Apply(new Log(), a);

    public static int LogSumExp(this Graph graph, int a, int size) => graph.Apply(new LogSumExp(size), a);

    public static int SumOverClusters(this Graph graph, int a, int size) => graph.Apply(new SumOverClusters(size), a);

    public static int SumOverRows(this Graph graph, int a, int size) => graph.Apply(new SumOverRows(size), a);

    /// <summary>
    /// The sum over the axes that <paramref name="whole"/> has and <paramref name="part"/> lacks: how a derivative goes back through a
    /// value that was repeated.
    /// </summary>
    public static int SumTo(this Graph graph, int a, Shape whole, Shape part)
    {
        if (whole.Clusters is int clusters && part.Clusters is null)
            a = graph.SumOverClusters(a, clusters);
        if (whole.Rows is int rows && part.Rows is null)
            a = graph.SumOverRows(a, rows);
        return a;
    }
}
