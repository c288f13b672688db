using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>1 - cos for pairs with target 1, max(0, cos - margin) for pairs with target -1.</summary>
public sealed class CosineEmbeddingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    /// <summary>Sets the loss up.</summary>
    /// <param name="margin">Cosine up to which pairs with target -1 cost nothing, from -1 to 1.</param>
    /// <param name="reduction">What becomes of the losses of the batch's elements.</param>
    public CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.margin = margin;

    /// <summary>Cosine up to which pairs with target -1 cost nothing.</summary>
    public double margin { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
        nn.functional.cosine_embedding_loss(input1, input2, target, margin, reduction);
}
