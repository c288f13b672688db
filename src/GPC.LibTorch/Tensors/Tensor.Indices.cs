namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.take_along_dim(IEnumerable{long}, long)"/>
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0) => input.take_along_dim(indices, dim);

    public partial class Tensor
    {
        /// <summary>Elements of the flattened tensor by index.</summary>
        public Tensor take_along_dim(IEnumerable<long> indices)
        {
            using var picked = tensor(indices.ToArray());
            return take_along_dim(picked);
        }

        /// <summary>Elements picked along a dimension by index, broadcast.</summary>
        public Tensor take_along_dim(IEnumerable<long> indices, long dim)
        {
            using var picked = tensor(indices.ToArray());
            return take_along_dim(picked, dim);
        }

        /// <summary>The indices of the elements that are not zero, one tensor <c>(N, 1)</c> for each dimension.</summary>
        public IList<Tensor> nonzero_as_list()
        {
            using var indices = nonzero();
            return indices.chunk(indices.shape[1], dim: 1);
        }
    }
}
