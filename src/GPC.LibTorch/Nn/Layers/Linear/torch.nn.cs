using GPC.LibTorch;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A linear layer with random weights, uniform within 1/sqrt(<paramref name="inputSize"/>).</summary>
        /// <param name="inputSize">Features of each input, its last dimension.</param>
        /// <param name="outputSize">Features of each output.</param>
        /// <param name="hasBias">Whether the layer learns an additive bias.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>A linear layer that takes over the given weight <c>(out, in)</c> and bias <c>(out)</c>.</summary>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

        /// <summary>A bilinear layer with random weights, uniform within 1/sqrt(<paramref name="in1_features"/>).</summary>
        /// <param name="in1_features">Features of the first input.</param>
        /// <param name="in2_features">Features of the second input.</param>
        /// <param name="out_features">Features of the output.</param>
        /// <param name="hasBias">Whether the layer learns an additive bias.</param>
        /// <param name="device">Where the parameters live; null for the default device.</param>
        /// <param name="dtype">Type of the parameters; null for the default type.</param>
        public static Bilinear Bilinear(long in1_features, long in2_features, long out_features, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in1_features, in2_features, out_features, hasBias, device, dtype);

        /// <summary>A table of <paramref name="num_embeddings"/> standard normal vectors, looked up by index.</summary>
        /// <param name="num_embeddings">Number of rows.</param>
        /// <param name="embedding_dims">Length of each vector.</param>
        /// <param name="padding_idx">A row that starts as zero and gets no gradient.</param>
        /// <param name="max_norm">Rows longer than this are scaled down to it, in place, when looked up.</param>
        /// <param name="norm_type">The p of the norm that <paramref name="max_norm"/> bounds.</param>
        /// <param name="scale_grad_by_freq">Divide each row's gradient by how often the row occurs in the batch.</param>
        /// <param name="sparse">Whether the weight's gradient is a sparse tensor.</param>
        /// <param name="device">Where the table lives; null for the default device.</param>
        /// <param name="dtype">Type of the table; null for the default type.</param>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            Parameter weight = Slots.NewParameter([num_embeddings, embedding_dims], device, dtype);
            var embedding = new Embedding(weight, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
            embedding.Draw();
            return embedding;
        }

        /// <summary>A look-up table over given vectors; it shares their memory unless it has to convert them.</summary>
        /// <param name="embeddings">The table, shape <c>(num_embeddings, embedding_dims)</c>.</param>
        /// <param name="freeze">Whether the table is left alone in training.</param>
        /// <param name="padding_idx">A row that gets no gradient.</param>
        /// <param name="max_norm">Rows longer than this are scaled down to it, in place, when looked up.</param>
        /// <param name="norm_type">The p of the norm that <paramref name="max_norm"/> bounds.</param>
        /// <param name="scale_grad_by_freq">Divide each row's gradient by how often the row occurs in the batch.</param>
        /// <param name="sparse">Whether the weight's gradient is a sparse tensor.</param>
        /// <param name="device">Where the table shall live; null leaves it where it is.</param>
        /// <param name="dtype">Type of the table; null leaves it as it is.</param>
        public static Embedding Embedding_from_pretrained(Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            ArgumentNullException.ThrowIfNull(embeddings);
            if (embeddings.dim() != 2)
                throw new ArgumentException($"embeddings must have two dimensions, (num_embeddings, embedding_dims), got shape ({string.Join(", ", embeddings.shape)})", nameof(embeddings));
            using Tensor table = embeddings.detach();
            Tensor placed = table.to(dtype ?? table.dtype, device ?? table.device);
            return new Embedding(new Parameter(placed, !freeze), padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse);
        }
    }
}
