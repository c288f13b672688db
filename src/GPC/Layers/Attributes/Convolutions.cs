namespace GPC.Layers;

/// <summary>
/// A convolution over sequences. Input: <c>(B, inChannels, L)</c>; output: <c>(B, outChannels, L')</c> with
/// <c>L' = (L + 2 padding - dilation (kernel - 1) - 1) / stride + 1</c>, rounded down. PyTorch's <c>nn.Conv1d</c>, with its initialisation.
/// </summary>
/// <param name="outChannels">Channels of the output, at least 1.</param>
/// <param name="kernelSize">Size of the kernel.</param>
public sealed class Conv1dAttribute(object outChannels, object kernelSize) : LayerAttribute
{
    /// <summary>Channels of the output.</summary>
    public object OutChannels => outChannels;

    /// <summary>Size of the kernel.</summary>
    public object KernelSize => kernelSize;

    /// <summary>Channels of the input. They are known from the layer before; if given, they are checked.</summary>
    public object? InChannels { get; set; }

    /// <summary>Step between applications of the kernel.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>Zeros on each side, or <c>"same"</c>, which keeps the length at stride 1.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between the kernel's elements.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Number of groups of channels that are convolved apart; it divides both numbers of channels.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether to learn an additive bias for each output channel.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weight is computed from learned parameters.</summary>
    public Parametrization Parametrization { get; set; }
}

/// <summary>
/// A convolution over images. Input: <c>(B, inChannels, H, W)</c>; output: <c>(B, outChannels, H', W')</c> with
/// <c>H' = (H + 2 padding - dilation (kernel - 1) - 1) / stride + 1</c>, rounded down. PyTorch's <c>nn.Conv2d</c>, with its initialisation.
/// </summary>
/// <param name="outChannels">Channels of the output, at least 1.</param>
/// <param name="kernelSize">Size of the kernel; <c>new[] { height, width }</c> where they differ.</param>
public sealed class Conv2dAttribute(object outChannels, object kernelSize) : LayerAttribute
{
    /// <summary>Channels of the output.</summary>
    public object OutChannels => outChannels;

    /// <summary>Size of the kernel.</summary>
    public object KernelSize => kernelSize;

    /// <summary>Channels of the input. They are known from the layer before; if given, they are checked.</summary>
    public object? InChannels { get; set; }

    /// <summary>Step between applications of the kernel; <c>new[] { height, width }</c> where they differ.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>
    /// Zeros on each side; <c>new[] { height, width }</c> where they differ; or <c>"same"</c>, which keeps height and width at stride 1.
    /// </summary>
    public object Padding { get; set; } = 0;

    /// <summary>Distance between the kernel's elements; <c>new[] { height, width }</c> where they differ.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Number of groups of channels that are convolved apart; it divides both numbers of channels.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether to learn an additive bias for each output channel.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weight is computed from learned parameters.</summary>
    public Parametrization Parametrization { get; set; }
}

/// <summary>
/// The transpose of a convolution over images, which enlarges them. Input: <c>(B, inChannels, H, W)</c>; output: <c>(B, outChannels, H',
/// W')</c> with <c>H' = (H - 1) stride - 2 padding + dilation (kernel - 1) + outputPadding + 1</c>. PyTorch's <c>nn.ConvTranspose2d</c>,
/// with its initialisation.
/// </summary>
/// <param name="outChannels">Channels of the output, at least 1.</param>
/// <param name="kernelSize">Size of the kernel; <c>new[] { height, width }</c> where they differ.</param>
public sealed class ConvTranspose2dAttribute(object outChannels, object kernelSize) : LayerAttribute
{
    /// <summary>Channels of the output.</summary>
    public object OutChannels => outChannels;

    /// <summary>Size of the kernel.</summary>
    public object KernelSize => kernelSize;

    /// <summary>Channels of the input. They are known from the layer before; if given, they are checked.</summary>
    public object? InChannels { get; set; }

    /// <summary>Step between applications of the kernel in the output.</summary>
    public object Stride { get; set; } = 1;

    /// <summary>What is cut off each side of the output.</summary>
    public object Padding { get; set; } = 0;

    /// <summary>What is added to one side of the output; less than the stride or the dilation.</summary>
    public object OutputPadding { get; set; } = 0;

    /// <summary>Distance between the kernel's elements.</summary>
    public object Dilation { get; set; } = 1;

    /// <summary>Number of groups of channels that are convolved apart; it divides both numbers of channels.</summary>
    public object Groups { get; set; } = 1;

    /// <summary>Whether to learn an additive bias for each output channel.</summary>
    public bool Bias { get; set; } = true;
}
