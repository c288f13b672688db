using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Convolution over the last 2 dimensions of <c>(N, C, H, W)</c>, the batch optional.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv2d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, false, new long[2], groups, bias, padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        RequireShape(input, 2);
        if (padding_mode != PaddingModes.Zeros)
        {
            using Tensor padded = Padded(input);
            return nn.functional.conv2d(padded, weight, bias, stride, null, dilation, groups);
        }
        return padding is null
            ? nn.functional.conv2d_padding(input, weight, bias, stride, padding_type ?? Padding.Valid, dilation, groups)
            : nn.functional.conv2d(input, weight, bias, stride, padding, dilation, groups);
    }
}
