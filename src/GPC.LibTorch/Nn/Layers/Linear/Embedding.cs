using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table of vectors looked up by index: maps integers <c>(*)</c> to <c>(*, embedding_dims)</c>.</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    readonly long? padding_idx;
    readonly double? max_norm;
    readonly double norm_type;
    readonly bool scale_grad_by_freq;
    readonly bool sparse;

    [ComponentName(Name = nameof(weight))]
    Parameter? _weight;

    internal Embedding(Parameter weight, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse)
        : base(nameof(Embedding))
    {
        this.padding_idx = RowOf(weight.shape[0], padding_idx);
        this.max_norm = max_norm;
        this.norm_type = norm_type;
        this.scale_grad_by_freq = scale_grad_by_freq;
        this.sparse = sparse;
        this.weight = weight;
    }

    /// <summary>The table, shape <c>(num_embeddings, embedding_dims)</c>. Assigning frees the former one.</summary>
    public Parameter? weight
    {
        get => _weight;
        set => this.Put(ref _weight, nameof(weight), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (max_norm is { } limit) Renormalize(input, limit);
        using var call = new Call(Operators.embedding);
        call.Tensor(weight!, nameof(weight));
        call.Tensor(input, nameof(input));
        call.Int(padding_idx ?? -1);
        call.Bool(scale_grad_by_freq);
        call.Bool(sparse);
        return call.ToTensor();
    }

    /// <summary>Draws a standard normal table; the padding row is zero.</summary>
    internal void Draw()
    {
        nn.init.normal_(weight!);
        if (padding_idx is not { } row) return;
        using var _ = no_grad();
        using Tensor padding = weight!.select(0, row);
        padding.zero_();
    }

    /// <summary>Scales the rows used by <paramref name="input"/> that are longer than <paramref name="limit"/> down to it.</summary>
    void Renormalize(Tensor input, double limit)
    {
        using var _ = no_grad();
        using Tensor indices = input.contiguous();
        using var call = new Call(Operators.embedding_renorm_);
        call.Tensor(weight!, nameof(weight));
        call.Tensor(indices, nameof(input));
        call.Float(limit);
        call.Float(norm_type);
        call.Run();
    }

    static long? RowOf(long rows, long? padding_idx)
    {
        if (padding_idx is { } row && (row < -rows || row >= rows))
            throw new ArgumentOutOfRangeException(nameof(padding_idx), row, $"padding_idx must be a row of the table: from {-rows} to {rows - 1}");
        return padding_idx < 0 ? padding_idx + rows : padding_idx;
    }
}
