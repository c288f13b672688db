using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.unique"/>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    /// <inheritdoc cref="Tensor.unique_consecutive"/>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
        Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique_consecutive(return_inverse, return_counts, dim);

    public partial class Tensor
    {
        /// <summary>
        /// The distinct elements, or the distinct slices of a dimension; where asked, also the position of each input in the output, and how
        /// often each output occurs.
        /// </summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            using var call = new Call(dim is null ? Operators._unique2 : Operators.unique_dim);
            call.Tensor(this, "self");
            if (dim is { } given) call.Int(given);
            call.Bool(sorted);
            call.Bool(return_inverse);
            call.Bool(return_counts);
            return Asked(call.ToTensors3(), return_inverse, return_counts);
        }

        /// <summary>
        /// The elements, or the slices of a dimension, without consecutive repetitions; where asked, also the position of each input in the
        /// output, and how often each output is repeated.
        /// </summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
            bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            using var call = new Call(Operators.unique_consecutive);
            call.Tensor(this, "self");
            call.Bool(return_inverse);
            call.Bool(return_counts);
            call.OptionalInt(dim);
            return Asked(call.ToTensors3(), return_inverse, return_counts);
        }

        // The operators return empty tensors for what was not asked for.
        private static (Tensor Output, Tensor? Inverse, Tensor? Counts) Asked(
            (Tensor Output, Tensor Inverse, Tensor Counts) results, bool inverse, bool counts)
        {
            if (!inverse) results.Inverse.Dispose();
            if (!counts) results.Counts.Dispose();
            return (results.Output, inverse ? results.Inverse : null, counts ? results.Counts : null);
        }
    }
}
