namespace TorchSharp;

/// <summary>Padding of a convolution, by its effect.</summary>
public enum Padding
{
    /// <summary>None.</summary>
    Valid = 0,

    /// <summary>As much as makes the output as large as the input.</summary>
    Same = 1,
}
