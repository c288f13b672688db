using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>max(0, x).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor relu(Tensor x, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.relu_ : Operators.relu, x);

            /// <summary>min(max(0, x), 6).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor relu6(Tensor x, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.relu6_ : Operators.relu6, x);

            /// <summary>x where positive, <paramref name="negative_slope"/> · x elsewhere.</summary>
            /// <param name="input">The input.</param>
            /// <param name="negative_slope">Slope for negative input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.leaky_relu_ : Operators.leaky_relu, input, negative_slope);

            /// <summary>x Φ(x), Φ the standard normal distribution function.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor gelu(Tensor x, bool inplace)
            {
                using var call = new Call(inplace ? Operators.gelu_ : Operators.gelu);
                call.Tensor(x, nameof(x));
                call.Default();
                return call.ToTensor();
            }

            /// <summary>x σ(x), also called swish.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor silu(Tensor x, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.silu_ : Operators.silu, x);

            /// <summary>x where positive, <paramref name="alpha"/> · (exp(x) - 1) elsewhere.</summary>
            /// <param name="x">The input.</param>
            /// <param name="alpha">Minus the limit for very negative input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.elu_ : Operators.elu, x, alpha, 1, 1);

            /// <summary>x where positive, <paramref name="alpha"/> · (exp(x / <paramref name="alpha"/>) - 1) elsewhere.</summary>
            /// <param name="x">The input.</param>
            /// <param name="alpha">Minus the limit for very negative input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.celu_ : Operators.celu, x, alpha);

            /// <summary>An ELU scaled so that it keeps zero mean and unit variance.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor selu(Tensor x, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.selu_ : Operators.selu, x);

            /// <summary>x / (1 + |x|).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                using Tensor size = x.abs();
                using Tensor divisor = size + 1;
                return inplace ? x.div_(divisor).alias() : x / divisor;
            }

            /// <summary>Hyperbolic tangent.</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor tanh(Tensor x, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.tanh_ : Operators.tanh, x);

            /// <summary>σ(x) = 1 / (1 + exp(-x)).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor sigmoid(Tensor x, bool inplace) =>
                Elementwise.Apply(inplace ? Operators.sigmoid_ : Operators.sigmoid, x);

            /// <summary>x clamped to [<paramref name="min_val"/>, <paramref name="max_val"/>].</summary>
            /// <param name="x">The input.</param>
            /// <param name="min_val">Lower bound.</param>
            /// <param name="max_val">Upper bound.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.hardtanh_ : Operators.hardtanh, x, min_val, max_val);

            /// <summary>x · min(max(0, x + 3), 6) / 6.</summary>
            /// <param name="input">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.hardswish_ : Operators.hardswish, input);

            /// <summary>x tanh(log(1 + exp(x))).</summary>
            /// <param name="x">The input.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor mish(Tensor x, bool inplace = false) =>
                Elementwise.Apply(inplace ? Operators.mish_ : Operators.mish, x);
        }
    }
}
