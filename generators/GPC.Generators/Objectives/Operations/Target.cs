namespace GPC.Generators.Objectives.Operations;

/// <summary>What code is written over.</summary>
enum Target
{
    /// <summary>Vectors, in a row loop.</summary>
    Vector,

    /// <summary>Numbers of type <c>double</c>, between row loops.</summary>
    Number,
}
