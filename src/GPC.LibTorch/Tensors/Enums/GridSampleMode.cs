namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between pixels are read.</summary>
    public enum GridSampleMode
    {
        /// <summary>From the nearest pixel.</summary>
        Nearest = 0,

        /// <summary>Linearly between neighbours.</summary>
        Bilinear = 2,
    }
}
