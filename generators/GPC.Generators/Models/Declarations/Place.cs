namespace GPC.Generators.Models.Declarations;

/// <summary>A place in a model's declaration, apart from files and lines.</summary>
/// <param name="Part">The part of the declaration.</param>
/// <param name="Layer">The layer's index, for <see cref="Part.Layer"/>.</param>
/// <param name="Argument">The argument, or null for the whole attribute.</param>
/// <param name="Item">The position in an argument that takes several values, or -1.</param>
internal sealed record Place(Part Part, int Layer = -1, string? Argument = null, int Item = -1)
{
    public static Place Class { get; } = new(Part.Class);

    public static Place Input { get; } = new(Part.Input);

    public static Place Output { get; } = new(Part.Output);
}

/// <summary>A part of a model's declaration.</summary>
internal enum Part
{
    /// <summary>The class's name.</summary>
    Class,

    /// <summary>A parameter of the class, named by <see cref="Place.Argument"/>.</summary>
    Parameter,

    /// <summary>The class around it that is not partial, the outermost first; counted by <see cref="Place.Item"/>.</summary>
    Containing,

    /// <summary>The attribute that gives the input.</summary>
    Input,

    /// <summary>The attribute that gives the output's role.</summary>
    Output,

    /// <summary>A layer.</summary>
    Layer,
}
