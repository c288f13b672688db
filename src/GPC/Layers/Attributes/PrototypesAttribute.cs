namespace GPC.Layers;

/// <summary>
/// Logits of clusters, <c>f_j = &lt;u_j, z&gt; / tau</c> (Sansone, The Triad of Failure Modes and a Possible Way Out). Input: <c>(B, ..., features)</c>,
/// normalized as a rule; output: <c>(B, ..., count)</c>. The prototypes <c>u_j</c> are the rows of <c>name.weight</c> <c>(count, features)</c>,
/// initialised as a linear layer without bias in PyTorch.
/// </summary>
/// <param name="count">Number of clusters, at least 1.</param>
public sealed class PrototypesAttribute(object count) : LayerAttribute
{
    /// <summary>Number of clusters.</summary>
    public object Count => count;

    /// <summary>Size of each input. It is known from the layer before; if given, it is checked.</summary>
    public object? InFeatures { get; set; }

    /// <summary>The divisor tau, more than 0.</summary>
    public double Temperature { get; set; } = 0.1;

    /// <summary>Whether each prototype is scaled to unit norm in the forward pass; the weight itself stays as it is.</summary>
    public bool Normalize { get; set; }

    /// <summary>
    /// Whether the prototypes are orthonormal vectors that are drawn once and not learned: then clusters are told apart by the embeddings alone, and no two prototypes can
    /// meet. There are at most as many as features.
    /// </summary>
    public bool Fixed { get; set; }
}
