using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The largest element of each window of <c>(N, C, H, W)</c>, the batch optional.</summary>
public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode) : base(nameof(MaxPool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.ceil_mode = ceil_mode;
    }

    /// <summary>Size of the window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>Step between windows; null for the window's size.</summary>
    public long[]? stride { get; set; }

    /// <summary>Padding with minus infinity on both sides; null for none.</summary>
    public long[]? padding { get; set; }

    /// <summary>Distance between the elements of a window; null for 1.</summary>
    public long[]? dilation { get; set; }

    /// <summary>Whether a last window may reach over the end.</summary>
    public bool ceil_mode { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>The largest elements and their positions, flat indices into the last 2 dimensions.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
        nn.functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}
