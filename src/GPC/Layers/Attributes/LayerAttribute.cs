namespace GPC.Layers;

/// <summary>
/// A layer of a <see cref="ModelAttribute">model</see>. Wherever a size is asked for, a whole number or a formula over the model's
/// parameters can be written: <c>64</c>, <c>"channels"</c>, <c>"channels * 2"</c>, with <c>+ - * /</c> and parentheses, division rounding
/// down.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute() { }

    /// <summary>
    /// The layer's name, which begins the names of its parameters (<c>fc1.weight</c>). Without one it is the layer's position, as in
    /// PyTorch's <c>Sequential</c> (<c>0.weight</c>).
    /// </summary>
    public string? Name { get; set; }
}

/// <summary>
/// <c>y = x W^T + b</c> over the last size. Input: <c>(B, ..., in)</c>; output: <c>(B, ..., out)</c>. PyTorch's <c>nn.Linear</c>, with its
/// initialisation.
/// </summary>
/// <param name="outFeatures">Size of each output, at least 1.</param>
public sealed class LinearAttribute(object outFeatures) : LayerAttribute
{
    /// <summary>Size of each output.</summary>
    public object OutFeatures => outFeatures;

    /// <summary>Size of each input. It is known from the layer before; if given, it is checked.</summary>
    public object? InFeatures { get; set; }

    /// <summary>Whether to learn an additive bias.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weight is computed from learned parameters.</summary>
    public Parametrization Parametrization { get; set; }
}

/// <summary>
/// Logits of clusters, <c>f_j = &lt;u_j, z&gt; / tau</c> (Sansone, The Triad of Failure Modes and a Possible Way Out). Input: <c>(B, ...,
/// features)</c>, normalized as a rule; output: <c>(B, ..., count)</c>. The prototypes <c>u_j</c> are the rows of <c>name.weight</c>
/// <c>(count, features)</c>, initialised as a linear layer without bias in PyTorch.
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
    /// Whether the prototypes are orthonormal vectors that are drawn once and not learned: then clusters are told apart by the embeddings
    /// alone, and no two prototypes can meet. There are at most as many as features.
    /// </summary>
    public bool Fixed { get; set; }
}

/// <summary>
/// In training, zeroes each element with probability p and scales the others by <c>1 / (1 - p)</c>; in evaluation, nothing. The shape
/// stays. PyTorch's <c>nn.Dropout</c>.
/// </summary>
/// <param name="p">Probability of being zeroed, at least 0 and below 1.</param>
public sealed class DropoutAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>Probability of being zeroed.</summary>
    public double P => p;
}

/// <summary>
/// All sizes but the batch as one. Input: <c>(B, a, b, ...)</c>; output: <c>(B, a b ...)</c>. PyTorch's <c>nn.Flatten</c>.
/// </summary>
public sealed class FlattenAttribute : LayerAttribute;

/// <summary>
/// The same elements in another shape. Input: <c>(B, ...)</c>; output: <c>(B, shape)</c>. PyTorch's <c>x.reshape(-1, *shape)</c>.
/// </summary>
/// <param name="shape">The sizes of a sample; their product is the input's.</param>
public sealed class ReshapeAttribute(params object[] shape) : LayerAttribute
{
    /// <summary>The sizes of a sample.</summary>
    public IReadOnlyList<object> Shape => shape;
}
