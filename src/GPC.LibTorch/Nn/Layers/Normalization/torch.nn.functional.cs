namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Divides by the p-norm along a dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">The norm's exponent.</param>
            /// <param name="dim">The dimension along which norms become 1.</param>
            /// <param name="eps">Smallest divisor.</param>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                ArgumentNullException.ThrowIfNull(input);
                using Tensor norm = linalg.vector_norm(input, p, [dim], true);
                using Tensor divisor = norm.clamp_min(eps);
                return input / divisor;
            }
        }
    }
}
