namespace GPC.Generators.Models.Declarations;

/// <summary>A parameter of a model: a positive integer that stands for itself in dimensions.</summary>
internal sealed record ModelParameter(string Name, long? Default);
