using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Attention in several heads over sequences <c>(L, N, E)</c>.</summary>
        /// <param name="embedded_dim">E, features of queries and output.</param>
        /// <param name="num_heads">Number of heads; divides <paramref name="embedded_dim"/>.</param>
        /// <param name="dropout">Probability of dropping an attention weight in training.</param>
        /// <param name="bias">Whether the projections have biases.</param>
        /// <param name="add_bias_kv">Whether a learnt key and value are appended to the sequences.</param>
        /// <param name="add_zero_attn">Whether a key and value of zeros are appended to the sequences.</param>
        /// <param name="kdim">Features of keys; null for E.</param>
        /// <param name="vdim">Features of values; null for E.</param>
        public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
            new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim ?? embedded_dim, vdim ?? embedded_dim);
    }
}
