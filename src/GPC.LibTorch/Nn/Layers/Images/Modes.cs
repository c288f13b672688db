namespace TorchSharp;

public static partial class torch
{
    /// <summary>How <see cref="Modules.Upsample"/> computes values between elements.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest element; any number of spatial dimensions.</summary>
        Nearest = 0,

        /// <summary>Linear, <c>(N, C, L)</c>.</summary>
        Linear = 1,

        /// <summary>Bilinear, <c>(N, C, H, W)</c>.</summary>
        Bilinear = 2,

        /// <summary>Bicubic, <c>(N, C, H, W)</c>.</summary>
        Bicubic = 3,

        /// <summary>Trilinear, <c>(N, C, D, H, W)</c>.</summary>
        Trilinear = 4,
    }

    /// <summary>How <see cref="nn.functional.interpolate"/> computes values between elements.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest element; any number of spatial dimensions.</summary>
        Nearest = 0,

        /// <summary>Linear, <c>(N, C, L)</c>.</summary>
        Linear = 1,

        /// <summary>Bilinear, <c>(N, C, H, W)</c>.</summary>
        Bilinear = 2,

        /// <summary>Bicubic, <c>(N, C, H, W)</c>.</summary>
        Bicubic = 3,

        /// <summary>Trilinear, <c>(N, C, D, H, W)</c>.</summary>
        Trilinear = 4,

        /// <summary>The mean over the area of each output element; any number of spatial dimensions.</summary>
        Area = 5,

        /// <summary>The element nearest to the output element's centre; any number of spatial dimensions.</summary>
        NearestExact = 6,
    }

    /// <summary>How <see cref="nn.functional.grid_sample"/> computes values between elements.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest element.</summary>
        Nearest = 0,

        /// <summary>Bilinear (trilinear for volumes).</summary>
        Bilinear = 2,
    }

    /// <summary>What <see cref="nn.functional.grid_sample"/> sees outside its input.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The input mirrored at its border.</summary>
        Reflection = 1,

        /// <summary>The nearest element of the border.</summary>
        Border = 2,
    }
}
