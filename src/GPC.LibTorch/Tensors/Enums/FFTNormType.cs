namespace TorchSharp;

/// <summary>Which of a Fourier transform and its inverse is scaled.</summary>
public enum FFTNormType
{
    /// <summary>The inverse, by one over the number of elements.</summary>
    Backward = 0,

    /// <summary>The forward transform, by one over the number of elements.</summary>
    Forward = 1,

    /// <summary>Both, by one over the square root of the number of elements.</summary>
    Ortho = 2,
}
