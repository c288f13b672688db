namespace GPC.Layers;

/// <summary>
/// Enlarges images. Input: <c>(B, channels, H, W)</c>; output: <c>(B, channels, H', W')</c>, given by <see cref="Size"/> or <see cref="ScaleFactor"/>.
/// PyTorch's <c>nn.Upsample</c>.
/// </summary>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>Height and width of the output; <c>new[] { height, width }</c> where they differ. Either this or <see cref="ScaleFactor"/>.</summary>
    public object? Size { get; set; }

    /// <summary>A whole number by which height and width are multiplied; <c>new[] { height, width }</c> where they differ.</summary>
    public object? ScaleFactor { get; set; }

    /// <summary>How values between elements are computed.</summary>
    public Interpolation Mode { get; set; }

    /// <summary>Whether the centres of the corner elements coincide; only for the bilinear and bicubic modes.</summary>
    public bool AlignCorners { get; set; }
}
