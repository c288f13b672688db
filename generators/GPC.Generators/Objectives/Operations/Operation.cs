using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Operations;

/// <summary>
/// An operation of the term compiler, with everything that is to know about it: value, derivative, forms in code, formula. A new operation
/// is a new file here, and a line in the vocabulary that says how it is written.
/// </summary>
abstract record Operation
{
    /// <summary>What the result varies over: by default, everything that an operand varies over.</summary>
    public virtual Shape ShapeOf(IReadOnlyList<Shape> operands) => Shape.Join(operands);

    /// <summary>A simpler value that is equal, if there is one.</summary>
    public virtual int? Simplify(Graph graph, IReadOnlyList<int> operands) => null;

    /// <summary>The value, for an evaluation inside the compiler.</summary>
    public abstract Grid Evaluate(IReadOnlyList<Grid> operands, IReadOnlyList<int> sizes);

    /// <summary>
    /// How the derivative of the result goes on to the operands that have one. It may lack axes along which it is the same.
    /// </summary>
    /// <param name="graph">Where to add.</param>
    /// <param name="self">The result.</param>
    /// <param name="operands">The operands.</param>
    /// <param name="adjoint">The derivative of the objective with respect to the result.</param>
    public abstract IEnumerable<(int Operand, int Adjoint)> Derivative(Graph graph, int self, IReadOnlyList<int> operands, int adjoint);

    /// <summary>As a tensor operation; rows are dimension 0 and clusters dimension 1, and both are kept.</summary>
    public abstract Expression Tensor(IReadOnlyList<Expression> operands);

    /// <summary>As code over vectors <c>V</c>, or over single numbers; empty for what is no elementwise operation.</summary>
    public virtual Expression Code(IReadOnlyList<Expression> operands, Target target) => "";

    /// <summary>As a formula.</summary>
    public abstract Expression Formula(IReadOnlyList<Expression> operands);

    /// <summary>Whether computing it once more costs more than keeping it.</summary>
    public virtual bool IsExpensive => false;

    /// <summary>Whether it runs as a tensor operation even in the fused form.</summary>
    public virtual bool IsTensorOperation => false;
}
