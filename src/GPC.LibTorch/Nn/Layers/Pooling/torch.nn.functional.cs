using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Maxima over as many windows of <c>(N, C, H, W)</c> as give height and width <paramref name="output_size"/>.</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size)
            {
                (Tensor output, Tensor indices) = adaptive_max_pool2d_with_indices(input, output_size);
                indices.Dispose();
                return output;
            }

            /// <summary>As <see cref="adaptive_max_pool2d"/>, with the maxima's flat indices into the last two dimensions.</summary>
            public static (Tensor output, Tensor indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size)
            {
                using var call = new Call(Operators.adaptive_max_pool2d);
                call.Tensor(input, nameof(input));
                call.Ints(output_size);
                return call.ToTensors2();
            }
        }
    }
}
