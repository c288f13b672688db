using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Joins the dimensions from <paramref name="start_dim"/> to <paramref name="end_dim"/> into one.</summary>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>Splits a dimension into several.</summary>
        /// <param name="dim">The dimension split.</param>
        /// <param name="unflattened_size">Sizes it is split into; one may be -1.</param>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Moves channels into space: <c>(*, C r², H, W)</c> to <c>(*, C, H r, W r)</c>.</summary>
        /// <param name="upscale_factor">r.</param>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Moves space into channels: <c>(*, C, H r, W r)</c> to <c>(*, C r², H, W)</c>.</summary>
        /// <param name="downscale_factor">r.</param>
        public static PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);
    }
}
