using GPC.LibTorch;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A transposed convolution over <c>(N, C, L)</c> with random weights, uniform within 1/sqrt(fan in).</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">Size of the kernel.</param>
        /// <param name="stride">Step between applications of the kernel.</param>
        /// <param name="padding">Padding on both sides.</param>
        /// <param name="output_padding">Size added to one side of the output.</param>
        /// <param name="dilation">Distance between elements of the kernel.</param>
        /// <param name="padding_mode">What padded elements hold; only zeros here.</param>
        /// <param name="groups">Number of groups of channels convolved separately; divides both numbers of channels.</param>
        /// <param name="bias">Whether the layer learns an additive bias.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size], [stride], [padding], [output_padding], [dilation], padding_mode, groups, bias, device, dtype);

        /// <summary>A transposed convolution over <c>(N, C, H, W)</c> with random weights, uniform within 1/sqrt(fan in).</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">Size of the kernel, the same in every dimension.</param>
        /// <param name="stride">Step between applications of the kernel.</param>
        /// <param name="padding">Padding on both sides.</param>
        /// <param name="output_padding">Size added to one side of the output.</param>
        /// <param name="dilation">Distance between elements of the kernel.</param>
        /// <param name="padding_mode">What padded elements hold; only zeros here.</param>
        /// <param name="groups">Number of groups of channels convolved separately; divides both numbers of channels.</param>
        /// <param name="bias">Whether the layer learns an additive bias.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [padding, padding], [output_padding, output_padding], [dilation, dilation], padding_mode, groups, bias, device, dtype);

        /// <summary>A transposed convolution over <c>(N, C, H, W)</c> with random weights, uniform within 1/sqrt(fan in).</summary>
        /// <param name="in_channels">Channels of the input.</param>
        /// <param name="out_channels">Channels of the output.</param>
        /// <param name="kernel_size">Size of the kernel in each dimension.</param>
        /// <param name="stride">Step between applications of the kernel.</param>
        /// <param name="padding">Padding on both sides.</param>
        /// <param name="output_padding">Size added to one side of the output.</param>
        /// <param name="dilation">Distance between elements of the kernel.</param>
        /// <param name="padding_mode">What padded elements hold; only zeros here.</param>
        /// <param name="groups">Number of groups of channels convolved separately; divides both numbers of channels.</param>
        /// <param name="bias">Whether the layer learns an additive bias.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Sizes.Of(kernel_size), Sizes.Of(stride, 1), Sizes.Of(padding, 0), Sizes.Of(output_padding, 0), Sizes.Of(dilation, 1), padding_mode, groups, bias, device, dtype);
    }
}
