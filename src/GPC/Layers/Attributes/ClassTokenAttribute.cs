namespace GPC.Layers;

/// <summary>
/// Puts a learned vector before a sequence. Input: <c>(B, N, features)</c>; output: <c>(B, N + 1, features)</c>. The vector is a parameter
/// <c>(1, 1, features)</c> under the layer's name, normal with mean 0 at first.
/// </summary>
public sealed class ClassTokenAttribute : LayerAttribute
{
    /// <summary>Standard deviation of the initial values, at least 0.</summary>
    public double Std { get; set; } = 0.02;
}
