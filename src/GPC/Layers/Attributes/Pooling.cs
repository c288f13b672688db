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

/// <summary>
/// Means of as many windows as the output has elements. Input: <c>(B, channels, H, W)</c>; output: <c>(B, channels, outputSize)</c>.
/// PyTorch's <c>nn.AdaptiveAvgPool2d</c>.
/// </summary>
/// <param name="outputSize">Height and width of the output; <c>new[] { height, width }</c> where they differ.</param>
public sealed class AdaptiveAvgPool2dAttribute(object outputSize) : LayerAttribute
{
    /// <summary>Height and width of the output.</summary>
    public object OutputSize => outputSize;
}

/// <summary>
/// The mean of each channel. Input: <c>(B, channels, H, W)</c> or <c>(B, channels, L)</c>; output: <c>(B, channels)</c>. PyTorch's
/// <c>x.mean((2, 3))</c>, or <c>nn.AdaptiveAvgPool2d(1)</c> and <c>nn.Flatten()</c>.
/// </summary>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;

/// <summary>
/// Enlarges images. Input: <c>(B, channels, H, W)</c>; output: <c>(B, channels, H', W')</c>, given by <see cref="Size"/> or
/// <see cref="ScaleFactor"/>. PyTorch's <c>nn.Upsample</c>.
/// </summary>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>
    /// Height and width of the output; <c>new[] { height, width }</c> where they differ. Either this or <see cref="ScaleFactor"/>.
    /// </summary>
    public object? Size { get; set; }

    /// <summary>A whole number by which height and width are multiplied; <c>new[] { height, width }</c> where they differ.</summary>
    public object? ScaleFactor { get; set; }

    /// <summary>How values between elements are computed.</summary>
    public Interpolation Mode { get; set; }

    /// <summary>Whether the centres of the corner elements coincide; only for the bilinear and bicubic modes.</summary>
    public bool AlignCorners { get; set; }
}

/// <summary>How an enlarged image's values are computed.</summary>
public enum Interpolation
{
    /// <summary>The value of the nearest element.</summary>
    Nearest,

    /// <summary>Linear between the four nearest elements.</summary>
    Bilinear,

    /// <summary>Cubic between the sixteen nearest elements.</summary>
    Bicubic,
}
