using GPC.Generators.Objectives.Operations;

namespace GPC.Generators.Objectives.Graphs;

/// <summary>
/// Values in an order in which each comes after what it is computed from. What is added is simplified first, and is never there twice:
/// equal expressions are one value.
/// </summary>
/// <param name="hasSafeForms">Whether logarithms of exponentials become the forms that don't overflow; off where those forms are taken
/// apart.</param>
sealed class Graph(bool hasSafeForms)
{
    readonly List<Node> nodes = [];
    readonly Dictionary<Node, int> known = [];

    public bool HasSafeForms { get; } = hasSafeForms;

    public int Count => nodes.Count;

    public Node this[int value] => nodes[value];

    public int Apply(Operation operation, params int[] operands) => operation.Simplify(this, operands) ?? Intern(operation, operands);

    public Shape Shape(int value) => nodes[value].Shape;

    public bool Is<T>(int value)
        where T : Operation => nodes[value].Operation is T;

    /// <summary>The number, if the value is a constant.</summary>
    public double? KnownNumber(int value) => nodes[value].Operation is Constant constant ? constant.Value : null;

    /// <summary>Every value that these are computed from, and they themselves, in order.</summary>
    public IReadOnlyList<int> Reachable(IEnumerable<int> roots)
    {
        var seen = new SortedSet<int>();
        var open = new Stack<int>(roots);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (!seen.Add(next))
                continue;
            foreach (var operand in nodes[next].Operands)
                open.Push(operand);
        }
        return [.. seen];
    }

    /// <summary>Adds an operation as it is.</summary>
    public int Intern(Operation operation, params int[] operands)
    {
        var node = new Node(operation, operands.ToEquatableArray(), operation.ShapeOf([.. operands.Select(Shape)]));
        if (!known.TryGetValue(node, out var value))
        {
            value = nodes.Count;
            nodes.Add(node);
            known.Add(node, value);
        }
        return value;
    }
}
