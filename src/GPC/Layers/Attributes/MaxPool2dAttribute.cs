namespace GPC.Layers;

/// <summary>
/// The greatest element in each window. Input: <c>(B, channels, H, W)</c>; output: <c>(B, channels, H', W')</c> with
/// <c>H' = (H + 2 padding - dilation (kernel - 1) - 1) / stride + 1</c>, rounded down. PyTorch's <c>nn.MaxPool2d</c>.
/// </summary>
/// <param name="kernelSize">Size of the window; <c>new[] { height, width }</c> where they differ.</param>
public sealed class MaxPool2dAttribute(object kernelSize) : LayerAttribute
{
    /// <summary>Size of the window.</summary>
    public object KernelSize => kernelSize;

    /// <summary>Step between windows; the window's size if not given.</summary>
    public object? Stride { get; set; }

    /// <summary>Padding with minus infinity on each side, at most half the window.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between the window's elements.</summary>
    public object Dilation { get; set; } = 1;
}
