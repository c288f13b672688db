using GPC.LibTorch;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The largest element of each window of <c>(N, C, L)</c>.</summary>
        /// <param name="kernel_size">Size of the window.</param>
        /// <param name="stride">Step between windows; null for the window's size.</param>
        /// <param name="padding">Padding with minus infinity on both sides; null for none.</param>
        /// <param name="dilation">Distance between the elements of a window; null for 1.</param>
        /// <param name="ceil_mode">Whether a last window may reach over the end.</param>
        public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The largest element of each square window of <c>(N, C, H, W)</c>.</summary>
        /// <inheritdoc cref="MaxPool2d(long[], long[], long[], long[], bool)"/>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new([kernel_size, kernel_size], Sizes.OrNull(stride), Sizes.OrNull(padding), Sizes.OrNull(dilation), ceil_mode);

        /// <summary>The largest element of each window of <c>(N, C, H, W)</c>.</summary>
        /// <inheritdoc cref="MaxPool2d(long[], long[], long[], long[], bool)"/>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
            new(Sizes.Of(kernel_size), Sizes.OrNull(stride), Sizes.OrNull(padding), Sizes.OrNull(dilation), ceil_mode);

        /// <summary>The largest element of each window of <c>(N, C, H, W)</c>.</summary>
        /// <param name="kernel_size">Size of the window.</param>
        /// <param name="stride">Step between windows; null for the window's size.</param>
        /// <param name="padding">Padding with minus infinity on both sides; null for none.</param>
        /// <param name="dilation">Distance between the elements of a window; null for 1.</param>
        /// <param name="ceil_mode">Whether a last window may reach over the end.</param>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The mean of each window of <c>(N, C, L)</c>.</summary>
        /// <param name="kernel_size">Size of the window.</param>
        /// <param name="stride">Step between windows; null for the window's size.</param>
        /// <param name="padding">Padding with zeros on both sides.</param>
        /// <param name="ceil_mode">Whether a last window may reach over the end.</param>
        /// <param name="count_include_pad">Whether padding counts in the mean.</param>
        public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>The mean of each square window of <c>(N, C, H, W)</c>.</summary>
        /// <inheritdoc cref="AvgPool2d(long[], long[], long[], bool, bool, long?)"/>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new([kernel_size, kernel_size], Sizes.OrNull(stride), Sizes.OrNull(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window of <c>(N, C, H, W)</c>.</summary>
        /// <inheritdoc cref="AvgPool2d(long[], long[], long[], bool, bool, long?)"/>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Sizes.Of(kernel_size), Sizes.OrNull(stride), Sizes.OrNull(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window of <c>(N, C, H, W)</c>.</summary>
        /// <param name="kernel_size">Size of the window.</param>
        /// <param name="stride">Step between windows; null for the window's size.</param>
        /// <param name="padding">Padding with zeros on both sides; null for none.</param>
        /// <param name="ceil_mode">Whether a last window may reach over the end.</param>
        /// <param name="count_include_pad">Whether padding counts in the mean.</param>
        /// <param name="divisor_override">Divisor of each sum in place of the number of elements.</param>
        public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>Means over as many windows of <c>(N, C, L)</c> as give length <paramref name="output_size"/>.</summary>
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

        /// <summary>Means over as many windows of <c>(N, C, H, W)</c> as give a square of side <paramref name="output_size"/>.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new([output_size, output_size]);

        /// <summary>Means over as many windows of <c>(N, C, H, W)</c> as give height and width <paramref name="output_size"/>.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Sizes.Of(output_size));

        /// <summary>Means over as many windows of <c>(N, C, H, W)</c> as give height and width <paramref name="output_size"/>.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        /// <summary>Maxima over as many windows of <c>(N, C, H, W)</c> as give height and width <paramref name="output_size"/>.</summary>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);
    }
}
