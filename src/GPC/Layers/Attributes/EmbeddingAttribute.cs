namespace GPC.Layers;

/// <summary>
/// Looks up a learned vector for each index. Input: indices from 0 to <c>numEmbeddings - 1</c>, <c>(B, ...)</c>, 64-bit integers; output:
/// <c>(B, ..., embeddingDim)</c>. PyTorch's <c>nn.Embedding</c>, with its initialisation.
/// </summary>
/// <param name="numEmbeddings">Number of indices, at least 1.</param>
/// <param name="embeddingDim">Size of each vector, at least 1.</param>
public sealed class EmbeddingAttribute(object numEmbeddings, object embeddingDim) : LayerAttribute
{
    /// <summary>Number of indices.</summary>
    public object NumEmbeddings => numEmbeddings;

    /// <summary>Size of each vector.</summary>
    public object EmbeddingDim => embeddingDim;

    /// <summary>An index whose vector is zero at first and not learned; none if not given.</summary>
    public object? PaddingIdx { get; set; }
}
