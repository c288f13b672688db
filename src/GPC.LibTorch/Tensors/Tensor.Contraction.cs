namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.tensordot(Tensor, long)"/>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => a.tensordot(b, dims);

    /// <inheritdoc cref="Tensor.tensordot(Tensor, ValueTuple{long, long}[])"/>
    public static Tensor tensordot(Tensor a, Tensor b, (long, long)[] dims) => a.tensordot(b, dims);

    public partial class Tensor
    {
        /// <summary>The contraction of this tensor's last dimensions with the first of another.</summary>
        public Tensor tensordot(Tensor b, long dims = 2)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(dims);
            var last = new long[dims];
            var first = new long[dims];
            for (var i = 0; i < dims; i++) (last[i], first[i]) = (ndim - dims + i, i);
            return tensordot(b, last, first);
        }

        /// <summary>The contraction over pairs of dimensions: the first of each is this tensor's, the second the other's.</summary>
        public Tensor tensordot(Tensor b, (long, long)[] dims)
        {
            ArgumentNullException.ThrowIfNull(dims);
            return tensordot(b, Array.ConvertAll(dims, pair => pair.Item1), Array.ConvertAll(dims, pair => pair.Item2));
        }
    }
}
