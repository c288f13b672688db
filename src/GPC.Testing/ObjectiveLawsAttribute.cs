namespace GPC.Testing;

/// <summary>
/// Writes into a partial test class, for xunit, the laws that follow from an objective's terms: its three forms agree, gradients are those
/// of finite differences, and, where the terms imply them, relabelling clusters, reordering rows and shifting logits change what they
/// should, and extreme logits give finite values. What does not follow is left out, with a comment that says why.
/// </summary>
/// <param name="objective">The objective: a class with <see cref="Objectives.ObjectiveAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectiveLawsAttribute(Type objective) : Attribute
{
    /// <summary>The objective.</summary>
    public Type Objective { get; } = objective;

    /// <summary>How many random cases each law is checked on, at least 1.</summary>
    public int Cases { get; init; } = LawOptions.DefaultCases;

    /// <summary>The replay text of a failure, to run that case alone.</summary>
    public string? Replay { get; init; }
}
