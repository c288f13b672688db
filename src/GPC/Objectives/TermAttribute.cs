namespace GPC.Objectives;

/// <summary>
/// Makes a static method a term of the objective: it returns a <see cref="Terms.Scalar"/>, to be minimized, from inputs (parameters of the types in <see cref="Terms"/>) and
/// options (<c>double</c> parameters with a default). Parameters of the same name are the same in all terms. Attributes on parameters say what training gives an input (<see cref="InputRole"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TermAttribute : Attribute
{
    /// <summary>The term's weight where none is given, at least 0.</summary>
    public double Weight { get; init; } = 1;
}
