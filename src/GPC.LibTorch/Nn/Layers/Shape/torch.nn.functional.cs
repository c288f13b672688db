using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Rows with a single 1: class numbers <c>(*)</c> to <c>(*, num_classes)</c>.</summary>
            /// <param name="x">Class numbers, 64-bit integers from 0.</param>
            /// <param name="num_classes">Number of classes; -1 for one more than the largest number.</param>
            /// <exception cref="ArgumentException">Numbers of another type.</exception>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                ArgumentNullException.ThrowIfNull(x);
                if (x.dtype != ScalarType.Int64)
                    throw new ArgumentException($"one_hot needs class numbers of type Int64, got {x.dtype}", nameof(x));
                using var call = new Call(Operators.one_hot);
                call.Tensor(x, nameof(x));
                call.Int(num_classes);
                return call.ToTensor();
            }

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
