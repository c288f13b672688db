namespace GPC.Layers;

/// <summary>
/// Normalizes each sample over groups of channels, then scales and shifts each channel. Input and output: <c>(B, channels, H, W)</c> or
/// <c>(B, channels, L)</c>. PyTorch's <c>nn.GroupNorm</c>.
/// </summary>
/// <param name="numGroups">Number of groups; it divides the channels.</param>
public sealed class GroupNormAttribute(object numGroups) : LayerAttribute
{
    /// <summary>Number of groups.</summary>
    public object NumGroups => numGroups;

    /// <summary>Number of channels. It is known from the layer before; if given, it is checked.</summary>
    public object? NumChannels { get; set; }

    /// <summary>Added to the variance before its root is taken; more than 0.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether to learn a scale and a shift for each channel.</summary>
    public bool Affine { get; set; } = true;
}
