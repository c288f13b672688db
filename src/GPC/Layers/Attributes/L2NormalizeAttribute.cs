namespace GPC.Layers;

/// <summary>
/// Divides by the Euclidean norm over the last size. Input and output: <c>(B, ..., features)</c>. PyTorch's <c>functional.normalize(x, dim=-1)</c>.
/// </summary>
public sealed class L2NormalizeAttribute : LayerAttribute
{
    /// <summary>Smallest divisor, more than 0.</summary>
    public double Eps { get; set; } = 1e-12;
}
