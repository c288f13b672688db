using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Zeroes each element with probability <paramref name="p"/> and scales the others by 1 / (1 - p).</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of being dropped, from 0 to 1.</param>
            /// <param name="training">When false, the input is returned as it is.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(inplace ? Operators.dropout_ : Operators.dropout, input, p, training);

            /// <summary>Zeroes whole channels of <c>(N, C, L)</c> or <c>(C, L)</c> with probability <paramref name="p"/>.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of being dropped, from 0 to 1.</param>
            /// <param name="training">When false, the input is returned as it is.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                ArgumentNullException.ThrowIfNull(input);
                if (input.dim() is not (2 or 3))
                    throw new ArgumentException($"dropout1d expects 2D or 3D input, got shape ({string.Join(", ", input.shape)})", nameof(input));
                if (input.dim() == 3) return dropout2d(input, p, training, inplace);
                using Tensor batch = input.unsqueeze(0);
                using Tensor dropped = dropout2d(batch, p, training, inplace);
                return dropped.squeeze(0);
            }

            /// <summary>Zeroes whole channels of <c>(N, C, H, W)</c> with probability <paramref name="p"/>.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of being dropped, from 0 to 1.</param>
            /// <param name="training">When false, the input is returned as it is.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(inplace ? Operators.feature_dropout_ : Operators.feature_dropout, input, p, training);

            /// <summary>Sets elements to SELU's negative limit with probability <paramref name="p"/>, keeping zero mean and unit variance.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Probability of being dropped, from 0 to 1.</param>
            /// <param name="training">When false, the input is returned as it is.</param>
            /// <param name="inplace">Whether to overwrite the input.</param>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                Drop(inplace ? Operators.alpha_dropout_ : Operators.alpha_dropout, input, p, training);

            static Tensor Drop(Operator op, Tensor input, double p, bool training)
            {
                using var call = new Call(op);
                call.Tensor(input, nameof(input));
                call.Float(p);
                call.Bool(training);
                return call.ToTensor();
            }
        }
    }
}
