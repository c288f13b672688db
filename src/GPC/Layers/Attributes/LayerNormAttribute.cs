namespace GPC.Layers;

/// <summary>
/// Normalizes each sample over its last sizes, then scales and shifts elementwise. Input and output: <c>(B, ..., sizes)</c>. PyTorch's
/// <c>nn.LayerNorm</c>.
/// </summary>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>The sizes to normalize over, the input's last ones: a size, or <c>new[] { c, h, w }</c>. If not given, the last size alone.</summary>
    public object? NormalizedShape { get; set; }

    /// <summary>Added to the variance before its root is taken; more than 0.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether to learn a scale, and a shift, for each element.</summary>
    public bool ElementwiseAffine { get; set; } = true;

    /// <summary>Whether to learn the shift.</summary>
    public bool Bias { get; set; } = true;
}
