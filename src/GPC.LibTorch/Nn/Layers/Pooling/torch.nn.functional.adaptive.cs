namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Means of windows chosen for a square output: <c>(N, C, H, W)</c> to <c>(N, C, size, size)</c>.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, (output_size, output_size));

            /// <summary>Means of windows chosen for a cubic output: <c>(N, C, D, H, W)</c> to <c>(N, C, size, size, size)</c>.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => adaptive_avg_pool3d(input, (output_size, output_size, output_size));
        }
    }
}
