using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>softmax(q kᵀ / √E + mask) v, with dropout on the softmax.</summary>
            /// <param name="query"><c>(*, L, E)</c>.</param>
            /// <param name="key"><c>(*, S, E)</c>.</param>
            /// <param name="value"><c>(*, S, V)</c>.</param>
            /// <param name="attn_mask">Broadcast to <c>(*, L, S)</c>: booleans, true where attention is allowed, or numbers that are added; or null.</param>
            /// <param name="p">Probability of dropping an attention weight; applied whenever it is not zero.</param>
            /// <param name="is_casual">Whether positions attend only to themselves and earlier ones; excludes a mask.</param>
            /// <returns><c>(*, L, V)</c>.</returns>
            /// <exception cref="ArgumentException">A negative probability, or a mask together with <paramref name="is_casual"/>.</exception>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0, bool is_casual = false)
            {
                if (p < 0) throw new ArgumentException($"the dropout probability must not be negative, got {p}", nameof(p));
                if (is_casual && attn_mask is not null) throw new ArgumentException("is_casual excludes a mask: give one of them", nameof(attn_mask));
                using var call = new Call(Operators._scaled_dot_product_attention);
                call.Tensor(query, nameof(query));
                call.Tensor(key, nameof(key));
                call.Tensor(value, nameof(value));
                call.OptionalTensor(attn_mask);
                call.Float(p);
                call.Bool(false);
                call.Bool(is_casual);
                (Tensor attention, Tensor weights) = call.ToTensors2();
                weights.Dispose();
                return attention;
            }
        }
    }
}
