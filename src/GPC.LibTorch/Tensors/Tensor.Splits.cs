namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.hsplit(Tensor)"/>
    public static Tensor[] hsplit(Tensor input, Tensor indices_or_sections) => input.hsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.dsplit(Tensor)"/>
    public static Tensor[] dsplit(Tensor input, Tensor indices_or_sections) => input.dsplit(indices_or_sections);

    public partial class Tensor
    {
        /// <summary>Pieces along columns, split at the indices given as 64-bit integers, as views.</summary>
        public Tensor[] hsplit(Tensor indices) => hsplit(Indices(indices));

        /// <summary>Pieces along rows, split at the indices given as 64-bit integers, as views.</summary>
        public Tensor[] vsplit(Tensor indices) => vsplit(Indices(indices));

        /// <summary>Pieces along the third dimension, split at the indices given as 64-bit integers, as views.</summary>
        public Tensor[] dsplit(Tensor indices) => dsplit(Indices(indices));

        private static long[] Indices(Tensor indices)
        {
            ArgumentNullException.ThrowIfNull(indices);
            return indices.dtype == ScalarType.Int64
                ? indices.data<long>().ToArray()
                : throw new ArgumentException($"Indices to split at must be Int64, got {indices.dtype}.", nameof(indices));
        }
    }
}
