using System.Globalization;
using GPC.Generators.Diagnostics;

namespace GPC.Generators.Attributes;

/// <summary>A mistake in a declaration.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Arguments">What its message is about.</param>
/// <param name="Fix">What to write instead, for a code fix.</param>
/// <param name="Before">The layer to put before this one, for a code fix.</param>
sealed record Problem(string Id, Place Place, EquatableArray<string> Arguments, string? Fix = null, string? Before = null)
{
    public Problem(string id, Place place, params string[] arguments)
        : this(id, place, arguments.ToEquatableArray()) { }

    /// <summary>The problem in words.</summary>
    public string Message
    {
        get
        {
            var format = Catalogue.OfAttributes(Id).MessageFormat.ToString(CultureInfo.InvariantCulture);
            return string.Format(CultureInfo.InvariantCulture, format, [.. Arguments]);
        }
    }
}

/// <summary>A place in a declaration, apart from files and lines.</summary>
/// <param name="Part">The part of the declaration.</param>
/// <param name="Layer">The index of the layer or step, for <see cref="Part.Layer"/>.</param>
/// <param name="Argument">The argument, or null for the whole attribute.</param>
/// <param name="Item">The position in an argument that takes several values, or -1.</param>
sealed record Place(Part Part, int Layer = -1, string? Argument = null, int Item = -1)
{
    public static Place Class { get; } = new(Part.Class);

    public static Place Input { get; } = new(Part.Input);

    public static Place Output { get; } = new(Part.Output);

    /// <summary>A class around the declared one; they are counted from the outermost.</summary>
    public static Place Containing(int index) => new(Part.Containing, Item: index);

    /// <summary>A parameter of the declared class.</summary>
    public static Place Parameter(string name) => new(Part.Parameter, Argument: name);
}

/// <summary>A part of a declaration.</summary>
enum Part
{
    /// <summary>The class's name.</summary>
    Class,

    /// <summary>A parameter of the class, named by <see cref="Place.Argument"/>.</summary>
    Parameter,

    /// <summary>A class around it that is not partial; they are counted by <see cref="Place.Item"/> from the outermost.</summary>
    Containing,

    /// <summary>The attribute that gives the input.</summary>
    Input,

    /// <summary>The attribute that gives the output's role.</summary>
    Output,

    /// <summary>A layer of a model, or a step of views.</summary>
    Layer,
}
