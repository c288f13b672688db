using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Batch normalization of <c>(N, C)</c> or <c>(N, C, L)</c> per feature C.</summary>
        /// <param name="num_features">C.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="momentum">Weight of the newest batch in the running statistics.</param>
        /// <param name="affine">Whether the layer learns scale and shift.</param>
        /// <param name="track_running_stats">Whether the layer keeps running statistics and uses them in evaluation.</param>
        /// <param name="device">Where parameters and buffers live; null for the default device.</param>
        /// <param name="dtype">Type of parameters and running statistics; null for the default type.</param>
        public static BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Batch normalization of <c>(N, C, H, W)</c> per feature C.</summary>
        /// <param name="num_features">C.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="momentum">Weight of the newest batch in the running statistics.</param>
        /// <param name="affine">Whether the layer learns scale and shift.</param>
        /// <param name="track_running_stats">Whether the layer keeps running statistics and uses them in evaluation.</param>
        /// <param name="device">Where parameters and buffers live; null for the default device.</param>
        /// <param name="dtype">Type of parameters and running statistics; null for the default type.</param>
        public static BatchNorm2d BatchNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Batch normalization of <c>(N, C, D, H, W)</c> per feature C.</summary>
        /// <param name="num_features">C.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="momentum">Weight of the newest batch in the running statistics.</param>
        /// <param name="affine">Whether the layer learns scale and shift.</param>
        /// <param name="track_running_stats">Whether the layer keeps running statistics and uses them in evaluation.</param>
        /// <param name="device">Where parameters and buffers live; null for the default device.</param>
        /// <param name="dtype">Type of parameters and running statistics; null for the default type.</param>
        public static BatchNorm3d BatchNorm3d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Instance normalization of <c>(N, C, L)</c> per sample and feature C, the batch optional.</summary>
        /// <param name="num_features">C.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="momentum">Weight of the newest batch in the running statistics.</param>
        /// <param name="affine">Whether the layer learns scale and shift.</param>
        /// <param name="track_running_stats">Whether the layer keeps running statistics and uses them in evaluation.</param>
        /// <param name="device">Where parameters and buffers live; null for the default device.</param>
        /// <param name="dtype">Type of parameters and running statistics; null for the default type.</param>
        public static InstanceNorm1d InstanceNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Instance normalization of <c>(N, C, H, W)</c> per sample and feature C, the batch optional.</summary>
        /// <param name="num_features">C.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="momentum">Weight of the newest batch in the running statistics.</param>
        /// <param name="affine">Whether the layer learns scale and shift.</param>
        /// <param name="track_running_stats">Whether the layer keeps running statistics and uses them in evaluation.</param>
        /// <param name="device">Where parameters and buffers live; null for the default device.</param>
        /// <param name="dtype">Type of parameters and running statistics; null for the default type.</param>
        public static InstanceNorm2d InstanceNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

        /// <summary>Normalization over the last dimensions.</summary>
        /// <param name="normalized_shape">Their sizes.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="elementwise_affine">Whether the layer learns a scale per element.</param>
        /// <param name="bias">Whether it learns a shift too.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalization over the last dimension.</summary>
        /// <param name="normalized_shape">Its size.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="elementwise_affine">Whether the layer learns a scale per element.</param>
        /// <param name="bias">Whether it learns a shift too.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

        /// <summary>Normalization of <c>(N, C, *)</c> over groups of channels of each sample.</summary>
        /// <param name="num_groups">Number of groups; divides <paramref name="num_channels"/>.</param>
        /// <param name="num_channels">C.</param>
        /// <param name="eps">Added to the variance before its root is taken.</param>
        /// <param name="affine">Whether the layer learns scale and shift per channel.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_groups, num_channels, eps, affine, device, dtype);
    }
}
