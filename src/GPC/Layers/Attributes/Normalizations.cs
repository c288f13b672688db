namespace GPC.Layers;

/// <summary>
/// Normalizes each feature over the batch, and over the length of sequences, then scales and shifts it; in evaluation with running
/// statistics. Input and output: <c>(B, features)</c> or <c>(B, channels, L)</c>. PyTorch's <c>nn.BatchNorm1d</c>.
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

/// <summary>
/// Normalizes each channel over batch, height and width, then scales and shifts it; in evaluation with running statistics. Input and
/// output: <c>(B, channels, H, W)</c>. PyTorch's <c>nn.BatchNorm2d</c>.
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

/// <summary>
/// Normalizes each sample over its last sizes, then scales and shifts elementwise. Input and output: <c>(B, ..., sizes)</c>. PyTorch's
/// <c>nn.LayerNorm</c>.
/// </summary>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>
    /// The sizes to normalize over, the input's last ones: a size, or <c>new[] { c, h, w }</c>. If not given, the last size alone.
    /// </summary>
    public object? NormalizedShape { get; set; }

    /// <summary>Added to the variance before its root is taken; more than 0.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Whether to learn a scale, and a shift, for each element.</summary>
    public bool ElementwiseAffine { get; set; } = true;

    /// <summary>Whether to learn the shift.</summary>
    public bool Bias { get; set; } = true;
}

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

/// <summary>
/// Divides by the Euclidean norm over the last size. Input and output: <c>(B, ..., features)</c>. PyTorch's <c>functional.normalize(x,
/// dim=-1)</c>.
/// </summary>
public sealed class L2NormalizeAttribute : LayerAttribute
{
    /// <summary>Smallest divisor, more than 0.</summary>
    public double Eps { get; set; } = 1e-12;
}
