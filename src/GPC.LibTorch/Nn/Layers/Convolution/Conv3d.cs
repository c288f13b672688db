using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Convolution over the last 3 dimensions of <c>(N, C, D, H, W)</c>, the batch optional.</summary>
public sealed class Conv3d : Convolution
{
    internal Conv3d(long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, PaddingModes padding_mode, long groups, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(Conv3d), in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, false, new long[3], groups, bias, padding_mode, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        RequireShape(input, 3);
        if (padding_mode != PaddingModes.Zeros)
        {
            using Tensor padded = Padded(input);
            return nn.functional.conv3d(padded, weight, bias, stride, null, dilation, groups);
        }
        return padding is null
            ? nn.functional.conv3d_padding(input, weight, bias, stride, padding_type ?? Padding.Valid, dilation, groups)
            : nn.functional.conv3d(input, weight, bias, stride, padding, dilation, groups);
    }
}
