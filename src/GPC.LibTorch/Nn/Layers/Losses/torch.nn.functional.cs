using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Squared difference.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Compare(Operators.mse_loss, input, target, reduction);

            /// <summary>Absolute difference.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Compare(Operators.l1_loss, input, target, reduction);

            /// <summary>Absolute difference, rounded off to a parabola within <paramref name="beta"/>.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0)
            {
                using var call = new Call(Operators.smooth_l1_loss);
                call.Tensor(input, nameof(input));
                call.Tensor(target, nameof(target));
                call.Int((long)reduction);
                call.Float(beta);
                return call.ToTensor();
            }

            /// <summary>Binary cross-entropy of probabilities and targets from 0 to 1.</summary>
            /// <param name="input">Probabilities.</param>
            /// <param name="target">Targets of the same shape.</param>
            /// <param name="weight">Weight per element, broadcast, or null.</param>
            /// <param name="reduction">What becomes of the elements' losses.</param>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                using var call = new Call(Operators.binary_cross_entropy);
                call.Tensor(input, nameof(input));
                call.Tensor(target, nameof(target));
                call.OptionalTensor(weight);
                call.Int((long)reduction);
                return call.ToTensor();
            }

            /// <summary>Binary cross-entropy of logits and targets from 0 to 1.</summary>
            /// <param name="input">Logits.</param>
            /// <param name="target">Targets of the same shape.</param>
            /// <param name="weight">Weight per element, broadcast, or null.</param>
            /// <param name="reduction">What becomes of the elements' losses.</param>
            /// <param name="pos_weights">Weight of positive examples per class, or null.</param>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
            {
                using var call = new Call(Operators.binary_cross_entropy_with_logits);
                call.Tensor(input, nameof(input));
                call.Tensor(target, nameof(target));
                call.OptionalTensor(weight);
                call.OptionalTensor(pos_weights);
                call.Int((long)reduction);
                return call.ToTensor();
            }

            /// <summary>Cross-entropy of logits and classes.</summary>
            /// <param name="input">Logits <c>(N, C, *)</c> or <c>(C)</c>.</param>
            /// <param name="target">Class numbers <c>(N, *)</c> or <c>()</c>, or probabilities of the input's shape.</param>
            /// <param name="weight">Weight per class, or null.</param>
            /// <param name="ignore_index">A class number that does not count.</param>
            /// <param name="reduction">What becomes of the elements' losses.</param>
            /// <param name="label_smoothing">Share of the target that is spread over all classes, from 0 to 1.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0)
            {
                using var call = new Call(Operators.cross_entropy_loss);
                call.Tensor(input, nameof(input));
                call.Tensor(target, nameof(target));
                call.OptionalTensor(weight);
                call.Int((long)reduction);
                call.Int(ignore_index);
                call.Float(label_smoothing);
                return call.ToTensor();
            }

            /// <summary>Minus the log-probability of the target class.</summary>
            /// <param name="input">Log-probabilities <c>(N, C, *)</c> or <c>(C)</c>.</param>
            /// <param name="target">Class numbers <c>(N, *)</c> or <c>()</c>.</param>
            /// <param name="weight">Weight per class, or null.</param>
            /// <param name="reduction">What becomes of the elements' losses.</param>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                using var call = new Call(Operators.nll_loss_nd);
                call.Tensor(input, nameof(input));
                call.Tensor(target, nameof(target));
                call.OptionalTensor(weight);
                call.Int((long)reduction);
                call.Default();
                return call.ToTensor();
            }

            /// <summary>Pointwise Kullback-Leibler divergence of log-probabilities from a target; its mean is over elements.</summary>
            /// <param name="input">Log-probabilities.</param>
            /// <param name="target">Log-probabilities, or probabilities.</param>
            /// <param name="log_target">Which of the two.</param>
            /// <param name="reduction">What becomes of the elements' losses.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean)
            {
                using var call = new Call(Operators.kl_div);
                call.Tensor(input, nameof(input));
                call.Tensor(target, nameof(target));
                call.Int((long)reduction);
                call.Bool(log_target);
                return call.ToTensor();
            }

            /// <summary>1 - cos for pairs with target 1, max(0, cos - margin) for pairs with target -1.</summary>
            /// <param name="input1">First vectors, <c>(N, D)</c> or <c>(D)</c>.</param>
            /// <param name="input2">Second vectors, of the same shape.</param>
            /// <param name="target">1 or -1 per pair, <c>(N)</c> or <c>()</c>.</param>
            /// <param name="margin">Cosine up to which pairs with target -1 cost nothing.</param>
            /// <param name="reduction">What becomes of the pairs' losses.</param>
            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean)
            {
                using var call = new Call(Operators.cosine_embedding_loss);
                call.Tensor(input1, nameof(input1));
                call.Tensor(input2, nameof(input2));
                call.Tensor(target, nameof(target));
                call.Float(margin);
                call.Int((long)reduction);
                return call.ToTensor();
            }

            static Tensor Compare(Operator op, Tensor input, Tensor target, Reduction reduction)
            {
                using var call = new Call(op);
                call.Tensor(input, nameof(input));
                call.Tensor(target, nameof(target));
                call.Int((long)reduction);
                return call.ToTensor();
            }
        }
    }
}
