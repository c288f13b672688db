using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>max(0, x).</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>min(max(0, x), 6).</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>x where positive, <paramref name="negative_slope"/> · x elsewhere.</summary>
        /// <param name="negative_slope">Slope for negative input.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>x where positive, w · x elsewhere, with a learnt w.</summary>
        /// <param name="num_parameters">1, or the number of channels for one w per channel.</param>
        /// <param name="init">Initial value of w.</param>
        /// <param name="device">Where the parameter lives; null for the default device.</param>
        /// <param name="dtype">Type of the parameter; null for the default type.</param>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
            new(num_parameters, init, device, dtype);

        /// <summary>x Φ(x), Φ the standard normal distribution function.</summary>
        public static GELU GELU() => new(false);

        /// <summary>x Φ(x), Φ the standard normal distribution function.</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static GELU GELU(bool inplace) => new(inplace);

        /// <summary>x σ(x), also called swish.</summary>
        public static SiLU SiLU() => new(false);

        /// <summary>x σ(x), also called swish.</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>x where positive, <paramref name="alpha"/> · (exp(x) - 1) elsewhere.</summary>
        /// <param name="alpha">Minus the limit for very negative input.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>x where positive, <paramref name="alpha"/> · (exp(x / <paramref name="alpha"/>) - 1) elsewhere.</summary>
        /// <param name="alpha">Minus the limit for very negative input.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static CELU CELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>An ELU scaled so that it keeps zero mean and unit variance.</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>log(1 + exp(<paramref name="beta"/> · x)) / <paramref name="beta"/>, a smooth ReLU.</summary>
        /// <param name="beta">Sharpness of the bend.</param>
        /// <param name="threshold">From <c>beta * x</c> above this on, x itself.</param>
        public static Softplus Softplus(double beta = 1, double threshold = 20) => new(beta, threshold);

        /// <summary>x / (1 + |x|).</summary>
        public static Softsign Softsign() => new(false);

        /// <summary>x / (1 + |x|).</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Softsign Softsign(bool inplace) => new(inplace);

        /// <summary>Hyperbolic tangent.</summary>
        public static Tanh Tanh() => new(false);

        /// <summary>Hyperbolic tangent.</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>σ(x) = 1 / (1 + exp(-x)).</summary>
        public static Sigmoid Sigmoid() => new(false);

        /// <summary>σ(x) = 1 / (1 + exp(-x)).</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>log σ(x).</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>x clamped to [<paramref name="min_val"/>, <paramref name="max_val"/>].</summary>
        /// <param name="min_val">Lower bound.</param>
        /// <param name="max_val">Upper bound.</param>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>x · min(max(0, x + 3), 6) / 6.</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>x tanh(log(1 + exp(x))).</summary>
        public static Mish Mish() => new(false);

        /// <summary>x tanh(log(1 + exp(x))).</summary>
        /// <param name="inplace">Whether forward overwrites its input.</param>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>Exponentials that sum to one along <paramref name="dim"/>.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>The logarithm of the softmax along <paramref name="dim"/>, computed stably.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);
    }
}
