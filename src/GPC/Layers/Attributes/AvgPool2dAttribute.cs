namespace GPC.Layers;

/// <summary>
/// The mean of each window. Input: <c>(B, channels, H, W)</c>; output: <c>(B, channels, H', W')</c> with
/// <c>H' = (H + 2 padding - kernel) / stride + 1</c>, rounded down. PyTorch's <c>nn.AvgPool2d</c>.
/// </summary>
/// <param name="kernelSize">Size of the window; <c>new[] { height, width }</c> where they differ.</param>
public sealed class AvgPool2dAttribute(object kernelSize) : LayerAttribute
{
    /// <summary>Size of the window.</summary>
    public object KernelSize => kernelSize;

    /// <summary>Step between windows; the window's size if not given.</summary>
    public object? Stride { get; set; }

    /// <summary>Zeros on each side, at most half the window.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Whether padded zeros count in the mean.</summary>
    public bool CountIncludePad { get; set; } = true;
}
