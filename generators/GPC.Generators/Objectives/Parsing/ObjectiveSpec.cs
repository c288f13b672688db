using GPC.Generators.Declarations;

namespace GPC.Generators.Objectives.Parsing;

/// <summary>An objective as it was declared: all that is needed to compile it.</summary>
/// <param name="Type">The class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Inputs">In the order in which the terms name them.</param>
/// <param name="Options">In the order in which the terms name them.</param>
/// <param name="Terms">In the order in which they are declared.</param>
/// <param name="Calls">The bodies of all terms, each call after its arguments.</param>
/// <param name="Accepted">The failure modes that the author accepts.</param>
sealed record ObjectiveSpec(
    TypeShell Type,
    string Accessibility,
    EquatableArray<InputSpec> Inputs,
    EquatableArray<OptionSpec> Options,
    EquatableArray<TermSpec> Terms,
    EquatableArray<Call> Calls,
    EquatableArray<string> Accepted
)
{
    /// <summary>
    /// Whether the weights of some terms rise over a training: beside terms of samples of the model, which do not, there are others.
    /// </summary>
    public bool HasRamp => Terms.Any(UsesModelSamples) && Terms.Any(term => !UsesModelSamples(term));

    public bool UsesModelSamples(TermSpec term) =>
        Inputs.Any(input => input.Role == InputRole.ModelSamples && term.Parameters.Contains(input.Name));

    /// <summary>Whether the declaration has mistakes. Then the terms are names alone.</summary>
    public bool HasMistakes { get; init; }

    /// <summary>Of a declaration with mistakes: the names of generated members that the class has itself.</summary>
    public EquatableArray<string> TakenNames { get; init; }
}
