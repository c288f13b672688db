using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Resizes the spatial dimensions of <c>(N, C, *)</c>; give size or factor.</summary>
        /// <param name="size">Spatial sizes of the output.</param>
        /// <param name="scale_factor">Factors of the spatial sizes.</param>
        /// <param name="mode">How values between elements are computed.</param>
        /// <param name="align_corners">Whether the centres of the corner elements coincide; only for the linear and cubic modes.</param>
        /// <param name="recompute_scale_factor">Whether the factor is recomputed from the rounded output size.</param>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
            new(size, scale_factor, mode, align_corners, recompute_scale_factor);
    }
}
