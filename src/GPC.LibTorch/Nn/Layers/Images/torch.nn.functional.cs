using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Resizes the spatial dimensions of <c>(N, C, *)</c>; give size or factor.</summary>
            /// <param name="x">The input.</param>
            /// <param name="size">Spatial sizes of the output.</param>
            /// <param name="scale_factor">Factors of the spatial sizes.</param>
            /// <param name="mode">How values between elements are computed.</param>
            /// <param name="align_corners">Whether the centres of the corner elements coincide; only for the linear and cubic modes.</param>
            /// <param name="recompute_scale_factor">Whether the factor is recomputed from the rounded output size.</param>
            /// <param name="antialias">Whether to smooth before shrinking; only for the bilinear and bicubic modes.</param>
            /// <exception cref="ArgumentException">Arguments that don't go together, or a mode for another number of dimensions.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false) =>
                Interpolation.Resize(x, size, scale_factor, mode, align_corners, recompute_scale_factor, antialias);

            /// <summary>The input's values at the points of a grid, <c>(N, C, H', W')</c>.</summary>
            /// <param name="input">Images <c>(N, C, H, W)</c> or volumes <c>(N, C, D, H, W)</c>.</param>
            /// <param name="grid">Points <c>(N, H', W', 2)</c> as (x, y), or <c>(N, D', H', W', 3)</c>; -1 and 1 are the input's ends.</param>
            /// <param name="mode">How values between elements are computed.</param>
            /// <param name="padding_mode">What lies outside the input.</param>
            /// <param name="align_corners">Whether -1 and 1 are the centres of the outermost elements rather than their outer edges.</param>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null)
            {
                using var call = new Call(Operators.grid_sampler);
                call.Tensor(input, nameof(input));
                call.Tensor(grid, nameof(grid));
                call.Int(mode switch
                {
                    GridSampleMode.Bilinear => 0,
                    GridSampleMode.Nearest => 1,
                    _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "not a mode of grid_sample"),
                });
                call.Int(padding_mode switch
                {
                    GridSamplePaddingMode.Zeros => 0,
                    GridSamplePaddingMode.Border => 1,
                    GridSamplePaddingMode.Reflection => 2,
                    _ => throw new ArgumentOutOfRangeException(nameof(padding_mode), padding_mode, "not a padding mode of grid_sample"),
                });
                call.Bool(align_corners ?? false);
                return call.ToTensor();
            }

            /// <summary>The points at which <see cref="grid_sample"/> reads to apply affine maps, <c>(N, H, W, 2)</c>.</summary>
            /// <param name="theta">Maps from output to input, <c>(N, 2, 3)</c>; for volumes <c>(N, 3, 4)</c>.</param>
            /// <param name="size">The output's shape, <c>(N, C, H, W)</c> or <c>(N, C, D, H, W)</c>.</param>
            /// <param name="align_corners">Whether -1 and 1 are the centres of the outermost elements rather than their outer edges.</param>
            /// <exception cref="ArgumentException">Maps and size that don't go together.</exception>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false)
            {
                ArgumentNullException.ThrowIfNull(theta);
                int spatial = (size?.Length ?? 0) - 2;
                if (spatial is not (2 or 3) || size!.Any(length => length <= 0))
                    throw new ArgumentException($"affine_grid needs a size of 4 or 5 positive numbers, got ({string.Join(", ", size ?? [])})", nameof(size));
                if (!theta.shape.AsSpan().SequenceEqual([size![0], spatial, spatial + 1]))
                    throw new ArgumentException($"affine_grid for size ({string.Join(", ", size)}) needs theta of shape ({size[0]}, {spatial}, {spatial + 1}), got ({string.Join(", ", theta.shape)})", nameof(theta));
                using var call = new Call(Operators.affine_grid_generator);
                call.Tensor(theta, nameof(theta));
                call.Ints(size);
                call.Bool(align_corners);
                return call.ToTensor();
            }
        }
    }
}
