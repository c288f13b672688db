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

/// <summary>
/// An image as a sequence of patches, each mapped linearly (Dosovitskiy et al., An Image is Worth 16x16 Words, equation 1). Input: <c>(B,
/// inChannels, H, W)</c>; output: <c>(B, H / patch W / patch, embedDim)</c>, row by row. A convolution whose kernel and stride are the
/// patch, with <c>nn.Conv2d</c>'s parameters and initialisation.
/// </summary>
/// <param name="embedDim">Features of each patch, at least 1.</param>
/// <param name="patchSize">Size of a patch, which divides the image's; <c>new[] { height, width }</c> where they differ.</param>
public sealed class PatchEmbeddingAttribute(object embedDim, object patchSize) : LayerAttribute
{
    /// <summary>Features of each patch.</summary>
    public object EmbedDim => embedDim;

    /// <summary>Size of a patch.</summary>
    public object PatchSize => patchSize;

    /// <summary>Channels of the input. They are known from the layer before; if given, they are checked.</summary>
    public object? InChannels { get; set; }

    /// <summary>Whether to learn an additive bias for each feature.</summary>
    public bool Bias { get; set; } = true;
}

/// <summary>
/// Adds a learned vector to each position. Input and output: <c>(B, N, features)</c>. The vectors are one parameter <c>(1, N, features)</c>
/// under the layer's name, normal with mean 0 at first.
/// </summary>
public sealed class PositionEmbeddingAttribute : LayerAttribute
{
    /// <summary>Standard deviation of the initial values, at least 0.</summary>
    public double Std { get; set; } = 0.02;
}

/// <summary>
/// Puts a learned vector before a sequence. Input: <c>(B, N, features)</c>; output: <c>(B, N + 1, features)</c>. The vector is a parameter
/// <c>(1, 1, features)</c> under the layer's name, normal with mean 0 at first.
/// </summary>
public sealed class ClassTokenAttribute : LayerAttribute
{
    /// <summary>Standard deviation of the initial values, at least 0.</summary>
    public double Std { get; set; } = 0.02;
}

/// <summary>
/// Attention of a sequence to itself, in several heads. Input and output: <c>(B, N, features)</c>. PyTorch's
/// <c>nn.MultiheadAttention(..., batch_first=True)</c> with query, key and value the same, its parameters' names and initialisation.
/// </summary>
/// <param name="numHeads">Number of heads; it divides the features.</param>
public sealed class MultiheadSelfAttentionAttribute(object numHeads) : LayerAttribute
{
    /// <summary>Number of heads.</summary>
    public object NumHeads => numHeads;

    /// <summary>Number of features. It is known from the layer before; if given, it is checked.</summary>
    public object? EmbedDim { get; set; }

    /// <summary>Probability that an attention weight is zeroed in training, at least 0 and below 1.</summary>
    public double Dropout { get; set; }

    /// <summary>Whether the projections have biases.</summary>
    public bool Bias { get; set; } = true;
}

/// <summary>
/// One element along the first size after the batch, such as the class token of a sequence. Input: <c>(B, N, ...)</c>; output: <c>(B,
/// ...)</c>. PyTorch's <c>x[:, index]</c>.
/// </summary>
/// <param name="index">The element, from 0 to N - 1.</param>
public sealed class SelectAttribute(object index) : LayerAttribute
{
    /// <summary>The element.</summary>
    public object Index => index;
}
