namespace GPC.Layers;

/// <summary>
/// Normalizes each feature over the batch, and over the length of sequences, then scales and shifts it; in evaluation with running statistics. Input and
/// output: <c>(B, features)</c> or <c>(B, channels, L)</c>. PyTorch's <c>nn.BatchNorm1d</c>.
/// </summary>
public sealed class BatchNorm1dAttribute : LayerAttribute
{
    /// <summary>Number of features or channels. It is known from the layer before; if given, it is checked.</summary>
    public object? NumFeatures { get; set; }

    /// <summary>Added to the variance before its root is taken; more than 0.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Weight of the newest batch in the running statistics, from 0 to 1.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether to learn a scale and a shift for each feature.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Whether to keep running statistics and use them in evaluation.</summary>
    public bool TrackRunningStats { get; set; } = true;
}
