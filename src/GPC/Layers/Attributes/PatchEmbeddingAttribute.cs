namespace GPC.Layers;

/// <summary>
/// An image as a sequence of patches, each mapped linearly (Dosovitskiy et al., An Image is Worth 16x16 Words, equation 1). Input:
/// <c>(B, inChannels, H, W)</c>; output: <c>(B, H / patch W / patch, embedDim)</c>, row by row. A convolution whose kernel and stride are the patch, with
/// <c>nn.Conv2d</c>'s parameters and initialisation.
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
