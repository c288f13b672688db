namespace GPC.Layers;

/// <summary>
/// Adds a learned vector to each position. Input and output: <c>(B, N, features)</c>. The vectors are one parameter <c>(1, N, features)</c> under the
/// layer's name, normal with mean 0 at first.
/// </summary>
public sealed class PositionEmbeddingAttribute : LayerAttribute
{
    /// <summary>Standard deviation of the initial values, at least 0.</summary>
    public double Std { get; set; } = 0.02;
}
