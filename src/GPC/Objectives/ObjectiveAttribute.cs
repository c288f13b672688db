namespace GPC.Objectives;

/// <summary>
/// Makes a <c>static partial class</c> of terms an objective: value and gradient are generated, as a fused form for the CPU and as tensor
/// operations. See <see cref="TermAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectiveAttribute : Attribute;

/// <summary>
/// Makes a static method a term of the objective: it returns a <see cref="Terms.Real"/>, to be minimized, from inputs (parameters of the
/// types in <see cref="Terms"/>) and options (<c>double</c> parameters with a default). Parameters of the same name are the same in all
/// terms. Attributes on parameters say what training gives an input (<see cref="InputRole"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TermAttribute : Attribute
{
    /// <summary>The term's weight where none is given, at least 0.</summary>
    public double Weight { get; init; } = 1;
}

/// <summary>Says that an objective is known not to penalise a failure mode, which the compiler would warn of.</summary>
/// <param name="mode">The failure mode.</param>
/// <param name="reason">Why that is all right.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AcceptsCollapseAttribute(Collapse mode, string reason) : Attribute
{
    /// <summary>The failure mode.</summary>
    public Collapse Mode { get; } = mode;

    /// <summary>Why that is all right.</summary>
    public string Reason { get; } = reason;
}

/// <summary>The failure modes of clustering without labels.</summary>
public enum Collapse
{
    /// <summary>Every point gets the same embedding, so the same posterior.</summary>
    Representation,

    /// <summary>Every point gets the same cluster with certainty.</summary>
    Cluster,

    /// <summary>Posteriors are swapped between points, so that the views of a point disagree.</summary>
    Permutation,
}
