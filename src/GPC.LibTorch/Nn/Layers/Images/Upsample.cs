using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Resizes the spatial dimensions of <c>(N, C, *)</c>.</summary>
public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    readonly long[]? _size;
    readonly double[]? _scale_factor;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool? recompute_scale_factor)
        : base(nameof(Upsample))
    {
        _size = size;
        _scale_factor = scale_factor;
        this.mode = mode;
        this.align_corners = align_corners;
        this.recompute_scale_factor = recompute_scale_factor;
    }

    /// <summary>Spatial sizes of the output; empty where <see cref="scale_factor"/> says them.</summary>
    public ReadOnlySpan<long> size => _size;

    /// <summary>Factors of the spatial sizes; empty where <see cref="size"/> says them.</summary>
    public ReadOnlySpan<double> scale_factor => _scale_factor;

    /// <summary>How values between elements are computed.</summary>
    public UpsampleMode mode { get; }

    /// <summary>Whether the centres of the corner elements of input and output coincide; null for the mode's default.</summary>
    public bool? align_corners { get; }

    /// <summary>Whether the factor is recomputed from the rounded output size.</summary>
    public bool? recompute_scale_factor { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        nn.functional.interpolate(input, _size, _scale_factor, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
}
