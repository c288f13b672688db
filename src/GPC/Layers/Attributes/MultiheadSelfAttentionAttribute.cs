namespace GPC.Layers;

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
