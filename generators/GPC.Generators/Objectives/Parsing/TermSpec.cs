namespace GPC.Generators.Objectives.Parsing;

/// <summary>A term of an objective.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Summary">The first sentence of its documentation, as text; empty if there is none.</param>
/// <param name="Root">The call that is its value.</param>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Weight">Its weight by default.</param>
sealed record TermSpec(string Name, string Summary, int Root, EquatableArray<string> Parameters, double Weight);
