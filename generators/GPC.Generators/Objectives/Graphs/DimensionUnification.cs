using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Objectives.Graphs;

/// <summary>Which rows and clusters are the same: what a call varies over, with sizes numbered from 0.</summary>
/// <param name="Shapes">For each call.</param>
/// <param name="Count">How many sizes there are.</param>
sealed record DimensionUnification(IReadOnlyList<Shape> Shapes, int Count)
{
    public static DimensionUnification Of(IReadOnlyList<Call> calls)
    {
        var union = new List<int>();
        var shapes = new List<Shape>();
        foreach (var call in calls)
            shapes.Add(ShapeOf(call, shapes, union));
        var numbers = new Dictionary<int, int>();
        var resolved = shapes.Select(shape => new Shape(Resolve(shape.Rows), Resolve(shape.Clusters))).ToList();
        return new DimensionUnification(resolved, numbers.Count);

        int? Resolve(int? size)
        {
            if (size is not int some)
                return null;
            var root = Root(union, some);
            if (!numbers.TryGetValue(root, out var number))
                numbers[root] = number = numbers.Count;
            return number;
        }
    }

    static Shape ShapeOf(Call call, List<Shape> shapes, List<int> union)
    {
        var arguments = call.Arguments.Select(argument => shapes[argument]).ToList();
        switch (call.Function)
        {
            case "Input":
                return new Shape(call.Kind.HasRows() ? New(union) : null, call.Kind.HasClusters() ? New(union) : null);
            case "MatMul":
                Unite(union, arguments[0].Clusters, arguments[1].Rows);
                return new Shape(arguments[0].Rows, arguments[1].Clusters);
            case "Transpose":
                return new Shape(arguments[0].Clusters, arguments[0].Rows);
            case "Diagonal":
                Unite(union, arguments[0].Rows, arguments[0].Clusters);
                return new Shape(null, arguments[0].Clusters);
            default:
                foreach (var argument in arguments)
                {
                    Unite(
                        union,
                        arguments[0].Rows ?? arguments.Select(other => other.Rows).FirstOrDefault(rows => rows is not null),
                        argument.Rows
                    );
                    Unite(
                        union,
                        arguments[0].Clusters ?? arguments.Select(other => other.Clusters).FirstOrDefault(clusters => clusters is not null),
                        argument.Clusters
                    );
                }
                var joined = Shape.Join(arguments);
                return new Shape(call.Kind.HasRows() ? joined.Rows : null, call.Kind.HasClusters() ? joined.Clusters : null);
        }
    }

    static int New(List<int> union)
    {
        union.Add(union.Count);
        return union.Count - 1;
    }

    static int Root(List<int> union, int size) => union[size] == size ? size : union[size] = Root(union, union[size]);

    static void Unite(List<int> union, int? a, int? b)
    {
        if (a is int x && b is int y)
            union[Math.Max(Root(union, x), Root(union, y))] = Math.Min(Root(union, x), Root(union, y));
    }
}
