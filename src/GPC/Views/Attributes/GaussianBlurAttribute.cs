namespace GPC.Views;

/// <summary>Blurs with a random width. Images <c>(B, channels, H, W)</c>. PyTorch: <c>GaussianBlur</c>.</summary>
/// <param name="kernelSize">Size of the kernel in pixels, odd, at most twice the image's size less one.</param>
public sealed class GaussianBlurAttribute(int kernelSize) : OptionalViewAttribute
{
    /// <summary>Size of the kernel in pixels, odd, at most twice the image's size less one.</summary>
    public int KernelSize => kernelSize;

    /// <summary>Least standard deviation in pixels, above 0.</summary>
    public double MinSigma { get; set; } = 0.1;

    /// <summary>Greatest standard deviation in pixels.</summary>
    public double MaxSigma { get; set; } = 2;
}
