using GPC.LibTorch;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Attention in several heads: sequences of queries <c>(L, N, E)</c>, keys <c>(S, N, kdim)</c> and values <c>(S, N, vdim)</c> to <c>(L, N, E)</c>.
/// </summary>
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>>
{
    readonly long features;
    readonly long heads;
    readonly double dropout;
    readonly bool appendZero;

    // Either the first (queries, keys and values have E features each) or the three after it; named as in PyTorch's state.
    Parameter? in_proj_weight;
    Parameter? q_proj_weight;
    Parameter? k_proj_weight;
    Parameter? v_proj_weight;
    Parameter? in_proj_bias;
    Parameter? bias_k;
    Parameter? bias_v;
    readonly Linear out_proj;

    internal MultiheadAttention(long embedded_dim, long num_heads, double dropout, bool bias, bool add_bias_kv, bool add_zero_attn, long kdim, long vdim)
        : base(nameof(MultiheadAttention))
    {
        if (num_heads < 1 || embedded_dim % num_heads != 0)
            throw new ArgumentException($"MultiheadAttention: num_heads ({num_heads}) must divide embedded_dim ({embedded_dim})", nameof(num_heads));
        features = embedded_dim;
        heads = num_heads;
        this.dropout = dropout;
        appendZero = add_zero_attn;
        if (kdim == embedded_dim && vdim == embedded_dim)
        {
            Add(ref in_proj_weight, nameof(in_proj_weight), 3 * embedded_dim, embedded_dim);
        }
        else
        {
            Add(ref q_proj_weight, nameof(q_proj_weight), embedded_dim, embedded_dim);
            Add(ref k_proj_weight, nameof(k_proj_weight), embedded_dim, kdim);
            Add(ref v_proj_weight, nameof(v_proj_weight), embedded_dim, vdim);
        }
        if (bias) Add(ref in_proj_bias, nameof(in_proj_bias), 3 * embedded_dim);
        if (add_bias_kv) Add(ref bias_k, nameof(bias_k), 1, 1, embedded_dim);
        if (add_bias_kv) Add(ref bias_v, nameof(bias_v), 1, 1, embedded_dim);
        out_proj = nn.Linear(embedded_dim, embedded_dim, bias);
        register_module(nameof(out_proj), out_proj);
        Draw();
    }

    /// <summary>Computes the attention's output and, if wanted, its weights.</summary>
    /// <param name="query">Queries <c>(L, N, E)</c>.</param>
    /// <param name="key">Keys <c>(S, N, kdim)</c>.</param>
    /// <param name="value">Values <c>(S, N, vdim)</c>.</param>
    /// <param name="key_padding_mask">Keys to ignore: booleans <c>(N, S)</c>, or numbers that are added to the scores; or null.</param>
    /// <param name="need_weights">Whether to return the weights.</param>
    /// <param name="attn_mask">What not to attend to: booleans <c>(L, S)</c> or <c>(N * heads, L, S)</c>, or numbers that are added to the scores; or null.</param>
    /// <returns>The output <c>(L, N, E)</c>, and the weights averaged over the heads <c>(N, L, S)</c>; an invalid tensor when not wanted.</returns>
    public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

    /// <inheritdoc cref="call"/>
    public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
    {
        RequireSequence(query, nameof(query));
        RequireSequence(key, nameof(key));
        RequireSequence(value, nameof(value));
        using DisposeScope scope = NewDisposeScope();
        long length = query.shape[0], batch = query.shape[1], given = key.shape[0];

        (Tensor q, Tensor k, Tensor v) = Project(query, key, value);
        if (bias_k is not null) k = cat([k, bias_k.expand(1, batch, features)]);
        if (bias_v is not null) v = cat([v, bias_v.expand(1, batch, features)]);
        (q, k, v) = (Heads(q, batch), Heads(k, batch), Heads(v, batch));
        if (appendZero)
        {
            using Tensor zero = k.new_zeros([k.shape[0], 1, k.shape[2]]);
            (k, v) = (cat([k, zero], 1), cat([v, zero], 1));
        }

        long sources = k.shape[1];
        Tensor scores = (q / Math.Sqrt(features / heads)).matmul(k.transpose(1, 2));
        if (attn_mask is not null) scores += Additive(attn_mask, scores.dtype, sources - given);
        if (key_padding_mask is not null)
            scores += Additive(key_padding_mask, scores.dtype, sources - given).reshape(batch, 1, 1, sources).expand(batch, heads, 1, sources).reshape(batch * heads, 1, sources);
        Tensor weights = nn.functional.softmax(scores, -1);
        if (training && dropout > 0) weights = nn.functional.dropout(weights, dropout);
        Tensor output = out_proj.call(weights.matmul(v).transpose(0, 1).reshape(length, batch, features));
        Tensor averaged = weights.reshape(batch, heads, length, sources).mean([1]);

        if (need_weights) averaged.MoveToOuterDisposeScope();
        else averaged.Dispose();
        return Tuple.Create(output.MoveToOuterDisposeScope(), averaged);
    }

    /// <summary>Queries, keys and values with E features each.</summary>
    (Tensor Q, Tensor K, Tensor V) Project(Tensor query, Tensor key, Tensor value)
    {
        if (in_proj_weight is not null && ReferenceEquals(query, key) && ReferenceEquals(key, value))
        {
            Tensor[] projected = nn.functional.linear(query, in_proj_weight, in_proj_bias).chunk(3, -1);
            return (projected[0], projected[1], projected[2]);
        }
        Tensor[] weights = in_proj_weight?.chunk(3) ?? [q_proj_weight!, k_proj_weight!, v_proj_weight!];
        Tensor?[] biases = in_proj_bias?.chunk(3) ?? new Tensor?[3];
        return (nn.functional.linear(query, weights[0], biases[0]), nn.functional.linear(key, weights[1], biases[1]), nn.functional.linear(value, weights[2], biases[2]));
    }

    /// <summary><c>(L, N, E)</c> to <c>(N * heads, L, E / heads)</c>.</summary>
    Tensor Heads(Tensor sequence, long batch) => sequence.reshape(sequence.shape[0], batch * heads, features / heads).transpose(0, 1);

    /// <summary>A mask to add to scores: minus infinity where a boolean one is set; zeros for positions appended to the sequence.</summary>
    static Tensor Additive(Tensor mask, ScalarType dtype, long appended)
    {
        Tensor numbers = mask.is_floating_point()
            ? mask
            : zeros(mask.shape, dtype: dtype, device: mask.device).masked_fill_(mask.to(ScalarType.Bool), double.NegativeInfinity);
        return appended == 0 ? numbers : nn.functional.pad(numbers, (0, appended));
    }

    static void RequireSequence(Tensor sequence, string name)
    {
        ArgumentNullException.ThrowIfNull(sequence, name);
        if (sequence.dim() != 3)
            throw new ArgumentException($"MultiheadAttention expects {name} of shape (length, batch, features), got ({string.Join(", ", sequence.shape)})", name);
    }

    void Add(ref Parameter? slot, string name, params long[] shape) =>
        this.Put(ref slot, name, Slots.NewParameter(shape, null, null));

    /// <summary>Xavier weights and zero biases; the output projection keeps a linear layer's weight.</summary>
    void Draw()
    {
        foreach (Parameter? weight in new[] { in_proj_weight, q_proj_weight, k_proj_weight, v_proj_weight })
            if (weight is not null) nn.init.xavier_uniform_(weight);
        foreach (Parameter? bias in new[] { in_proj_bias, out_proj.bias })
            if (bias is not null) nn.init.zeros_(bias);
        foreach (Parameter? appended in new[] { bias_k, bias_v })
            if (appended is not null) nn.init.xavier_normal_(appended);
    }
}
