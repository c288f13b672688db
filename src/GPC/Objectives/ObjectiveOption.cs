namespace GPC.Objectives;

/// <summary>A number that every evaluation of an objective may change.</summary>
/// <param name="Name">Its name in the terms.</param>
/// <param name="Default">Its value if none is given.</param>
public sealed record ObjectiveOption(string Name, double Default);
