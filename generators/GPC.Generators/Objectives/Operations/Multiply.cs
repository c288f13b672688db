using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>
/// The product of two values. Factors that vary over less are multiplied first, so that the most is done outside of the loops.
/// </summary>
sealed record Multiply : Operation
{
    public override int? Simplify(Graph graph, IReadOnlyList<int> operands)
    {
        var (sign, factors) = Factors(graph, [.. operands]);
        return factors.Count == 0 ? graph.Constant(sign)
            : sign == 0 ? graph.Constant(0)
            : Signed(graph, Product(graph, factors), sign);
    }

    /// <summary>The product of factors that are no products themselves.</summary>
    public static int Product(Graph graph, IEnumerable<int> factors) =>
        factors
            .OrderBy(factor => graph.Shape(factor).Rank)
            .ThenBy(factor => factor)
            .Aggregate((a, b) => graph.Intern(new Multiply(), a, b));

    /// <summary>The factors of a product of products, and its constant factor.</summary>
    public static (double Constant, IReadOnlyList<int> Factors) Factors(Graph graph, params int[] values)
    {
        var (constant, factors) = (1.0, new List<int>());
        foreach (var value in values)
        {
            var node = graph[value];
            var (innerConstant, inner) = node.Operation switch
            {
                Constant number => (number.Value, (IReadOnlyList<int>)[]),
                Multiply => Factors(graph, [.. node.Operands]),
                Negate => Negative(Factors(graph, [.. node.Operands])),
                _ => (1, [value]),
            };
            constant *= innerConstant;
            factors.AddRange(inner);
        }
        return (constant, factors);
    }

    static (double Constant, IReadOnlyList<int> Factors) Negative((double Constant, IReadOnlyList<int> Factors) product) =>
        (-product.Constant, product.Factors);

    static int Signed(Graph graph, int value, double constant) =>
        constant switch
        {
            1 => value,
            -1 => graph.Negate(value),
            < 0 => graph.Negate(Scaled(graph, value, -constant)),
            _ => Scaled(graph, value, constant),
        };

    static int Scaled(Graph graph, int value, double constant)
    {
        var factors = Factors(graph, value).Factors;
        return Product(graph, factors.Append(graph.Constant(constant)));
    }

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        Grid.Zip(operands[0], operands[1], (x, y) => x * y);

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], graph.Multiply(adjoint, operands[1])), (operands[1], graph.Multiply(adjoint, operands[0]))];

    public override Expression Tensor(IReadOnlyList<Expression> operands) => Expression.Multiply(operands[0], operands[1]);

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => Expression.Multiply(operands[0], operands[1]);

    public override Expression Formula(IReadOnlyList<Expression> operands) =>
        new($"{operands[0].In(Binding.Product)}·{operands[1].In(Binding.Product)}", Binding.Product);
}
