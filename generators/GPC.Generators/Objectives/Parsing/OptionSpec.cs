namespace GPC.Generators.Objectives.Parsing;

/// <summary>A number that an evaluation may change: a <c>double</c> parameter of terms.</summary>
sealed record OptionSpec(string Name, double Default);
