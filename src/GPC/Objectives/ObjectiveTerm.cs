namespace GPC.Objectives;

/// <summary>A term of an objective.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">The inputs that it takes, by their places among <see cref="Objective.Inputs"/>.</param>
public sealed record ObjectiveTerm(string Name, IReadOnlyList<int> Inputs);
