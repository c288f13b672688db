namespace GPC.Generators.Objectives.Parsing;

/// <summary>An input of an objective: a parameter of its terms.</summary>
sealed record InputSpec(string Name, Kind Kind, InputRole Role);

/// <summary>What training gives an input, as <c>GPC.Objectives.InputRole</c>.</summary>
enum InputRole
{
    None,
    Data,
    View,
    ModelSamples,
    Labels,
    Neighbour,
    Computed,
}
