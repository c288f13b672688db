namespace GPC.Generators.Objectives.Scheduling;

/// <summary>What happens with a value that a row loop is made for.</summary>
enum RootKind
{
    /// <summary>It is summed over the rows.</summary>
    Sum,

    /// <summary>It is written as a gradient.</summary>
    Gradient,

    /// <summary>It is written as a matrix, for a tensor operation.</summary>
    Matrix,
}
