namespace GPC.Layers;

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
