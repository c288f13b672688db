using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.quantile"/>
    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    /// <inheritdoc cref="Tensor.nanquantile"/>
    public static Tensor nanquantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.nanquantile(q, dim, keepdim);

    public partial class Tensor
    {
        /// <summary>The quantiles q (each in [0, 1]) along a dimension, interpolated linearly; -1 stands for the flattened tensor.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Quantile(Operators.quantile, q, dim, keepdim);

        /// <summary>The quantiles q (each in [0, 1]) of the elements that are numbers; -1 stands for the flattened tensor.</summary>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Quantile(Operators.nanquantile, q, dim, keepdim);

        private Tensor Quantile(Operator op, Tensor q, long dim, bool keepdim)
        {
            using var call = new Call(op);
            call.Tensor(this, "self");
            call.Tensor(q, "q");
            call.OptionalInt(dim == -1 ? null : dim);
            call.Bool(keepdim);
            call.Default();
            return call.ToTensor();
        }
    }
}
