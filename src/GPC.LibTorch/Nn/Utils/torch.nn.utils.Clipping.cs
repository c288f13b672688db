using GPC.LibTorch;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Work on the gradients and the values of all parameters together.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients by one factor, so that the norm of all together is at most <paramref name="max_norm"/>.</summary>
            /// <param name="tensors">The parameters; those without a gradient are passed over.</param>
            /// <param name="max_norm">The largest norm to keep.</param>
            /// <param name="norm_type">The order of the norm: 2 for the length, infinity for the largest element.</param>
            /// <returns>The norm before the scaling. Where it is not a number, so are the gradients afterwards.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var gradients = new Gradients(tensors);
                if (gradients.All.Length == 0)
                    return 0;
                using (no_grad())
                {
                    using Tensor norm = Norm(gradients.All, norm_type);
                    double factor = Factor(norm, max_norm);
                    if (factor != 1)
                        Scale(gradients.All, factor);
                    return norm.ToScalar().ToDouble();
                }
            }

            /// <summary>Clips every element of every gradient into [-<paramref name="clip_value"/>, <paramref name="clip_value"/>].</summary>
            /// <param name="tensors">The parameters; those without a gradient are passed over.</param>
            /// <param name="clip_value">The bound.</param>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var gradients = new Gradients(tensors);
                using (no_grad())
                {
                    foreach (Tensor gradient in gradients.All)
                        gradient.clamp_(-clip_value, clip_value);
                }
            }

            // As in libtorch, order zero counts the gradients.
            private static Tensor Norm(Tensor[] gradients, double order)
            {
                if (order == 0)
                    return tensor((double)gradients.Length, get_default_dtype());
                Tensor[] norms;
                using (var call = new Call(Operators._foreach_norm_Scalar))
                {
                    call.Tensors(gradients, nameof(gradients));
                    call.Scalar(order, nameof(order));
                    norms = call.ToTensorArray();
                }
                if (norms.Length == 1)
                    return norms[0];
                using Tensor stacked = stack(norms);
                foreach (Tensor norm in norms)
                    norm.Dispose();
                using var total = new Call(Operators.linalg_vector_norm);
                total.Tensor(stacked, "norms");
                total.Scalar(order, nameof(order));
                total.None();
                total.Bool(false);
                total.None();
                return total.ToTensor();
            }

            // In the gradients' own precision, as PyTorch computes it.
            private static double Factor(Tensor norm, double max_norm)
            {
                using Tensor factor = norm + 1e-6;
                factor.reciprocal_();
                factor.mul_(max_norm);
                factor.clamp_max_(1.0);
                return factor.ToScalar().ToDouble();
            }

            private static void Scale(Tensor[] gradients, double factor)
            {
                using var call = new Call(Operators._foreach_mul__Scalar);
                call.Tensors(gradients, nameof(gradients));
                call.Scalar(factor, nameof(factor));
                call.Run();
            }

            /// <summary>The gradients of those parameters that have one.</summary>
            private sealed class Gradients : IDisposable
            {
                internal readonly Tensor[] All;

                internal Gradients(IEnumerable<Parameter> parameters)
                {
                    ArgumentNullException.ThrowIfNull(parameters);
                    All = [.. parameters.Select(parameter => parameter.grad).OfType<Tensor>()];
                }

                public void Dispose()
                {
                    foreach (Tensor gradient in All)
                        gradient.Dispose();
                }
            }
        }
    }
}
