namespace TorchSharp;

/// <summary>Padding of a convolution given by its effect.</summary>
public enum Padding
{
    /// <summary>No padding.</summary>
    Valid = 0,

    /// <summary>As much as keeps the input's size; needs stride 1.</summary>
    Same = 1,
}
