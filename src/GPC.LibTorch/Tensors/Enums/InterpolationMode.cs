namespace TorchSharp;

public static partial class torch
{
    /// <summary>How an image of another size gets its values.</summary>
    public enum InterpolationMode
    {
        /// <summary>From the nearest element, as OpenCV rounds.</summary>
        Nearest = 0,

        /// <summary>Linearly, one dimension.</summary>
        Linear = 1,

        /// <summary>Linearly, two dimensions.</summary>
        Bilinear = 2,

        /// <summary>By cubic polynomials, two dimensions.</summary>
        Bicubic = 3,

        /// <summary>Linearly, three dimensions.</summary>
        Trilinear = 4,

        /// <summary>From the mean of an area.</summary>
        Area = 5,

        /// <summary>From the nearest element, as scikit-image and Pillow round.</summary>
        NearestExact = 6,
    }
}
