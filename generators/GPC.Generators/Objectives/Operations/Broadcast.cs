using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>A value repeated along the axes it lacks, where a tensor operation needs it whole.</summary>
/// <param name="Whole">All axes.</param>
sealed record Broadcast(Shape Whole) : Operation
{
    public override Shape ShapeOf(IReadOnlyList<Shape> operands) => Whole;

    public override int? Simplify(Graph graph, IReadOnlyList<int> operands) => graph.Shape(operands[0]) == Whole ? operands[0] : null;

    public override Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes) =>
        new Grid(Whole.Rows is int rows ? sizes[rows] : 1, Whole.Clusters is int clusters ? sizes[clusters] : 1, operands[0].At).Computed();

    public override IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint) =>
        [(operands[0], adjoint)]; // summed over the axes that the operand lacks, as for every operation

    public override Expression Tensor(IReadOnlyList<Expression> operands) => operands[0];

    public override Expression Code(IReadOnlyList<Expression> operands, Target target) => operands[0];

    public override Expression Formula(IReadOnlyList<Expression> operands) => operands[0];
}
