namespace TorchSharp;

/// <summary>What padded elements hold.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The input mirrored at its border, the border itself not repeated.</summary>
    Reflect = 1,

    /// <summary>The nearest element of the border.</summary>
    Replicate = 2,

    /// <summary>The input continued periodically.</summary>
    Circular = 3,

    /// <summary>A given value.</summary>
    Constant = 4,
}
