namespace GPC.Generators.Models.Dimensions;

/// <summary>What the elements of a tensor are.</summary>
internal enum Element
{
    /// <summary>Not yet known: a model's input, until a layer needs one or the other.</summary>
    Any,

    /// <summary>Floating-point numbers.</summary>
    Real,

    /// <summary>Whole numbers, such as the indices an embedding takes.</summary>
    Index,
}
