namespace GPC.Generators.Objectives.Operations;

/// <summary>What code is written over.</summary>
enum Target
{
    /// <summary>Vectors, in a sweep.</summary>
    Vector,

    /// <summary>Numbers of type <c>double</c>, between sweeps.</summary>
    Number,
}
