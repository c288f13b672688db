namespace GPC.Generators.Objectives.Parsing;

/// <summary>An input of an objective: a parameter of its terms.</summary>
internal sealed record InputSpec(string Name, Kind Kind);
