namespace GPC.Layers;

/// <summary>
/// Normalizes each channel over batch, height and width, then scales and shifts it; in evaluation with running statistics. Input and output:
/// <c>(B, channels, H, W)</c>. PyTorch's <c>nn.BatchNorm2d</c>.
/// </summary>
public sealed class BatchNorm2dAttribute : LayerAttribute
{
    /// <summary>Number of channels. It is known from the layer before; if given, it is checked.</summary>
    public object? NumFeatures { get; set; }

    /// <summary>Added to the variance before its root is taken; more than 0.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Weight of the newest batch in the running statistics, from 0 to 1.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether to learn a scale and a shift for each channel.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether to keep running statistics and use them in evaluation.</summary>
    public bool TrackRunningStats { get; set; } = true;
}
