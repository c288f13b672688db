namespace TorchSharp;

public static partial class torch
{
    /// <summary>How an image is enlarged.</summary>
    public enum UpsampleMode
    {
        /// <summary>From the nearest element.</summary>
        Nearest = 0,

        /// <summary>Linearly, one dimension.</summary>
        Linear = 1,

        /// <summary>Linearly, two dimensions.</summary>
        Bilinear = 2,

        /// <summary>By cubic polynomials, two dimensions.</summary>
        Bicubic = 3,

        /// <summary>Linearly, three dimensions.</summary>
        Trilinear = 4,
    }
}
