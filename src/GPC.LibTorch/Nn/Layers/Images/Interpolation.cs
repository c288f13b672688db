using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>The choice of operator behind <see cref="nn.functional.interpolate"/>.</summary>
static class Interpolation
{
    /// <summary>Resizes the spatial dimensions; the arguments are checked here, with PyTorch's rules.</summary>
    internal static Tensor Resize(Tensor x, long[]? size, double[]? scale_factor, InterpolationMode mode, bool? align_corners, bool recompute_scale_factor, bool antialias)
    {
        ArgumentNullException.ThrowIfNull(x);
        int spatial = (int)x.dim() - 2;
        if (size is null == scale_factor is null)
            throw new ArgumentException("interpolate needs either size or scale_factor", nameof(size));
        if (recompute_scale_factor && size is not null)
            throw new ArgumentException("recompute_scale_factor has no meaning with an explicit size", nameof(recompute_scale_factor));
        if ((size?.Length ?? scale_factor!.Length) is var given && given != spatial)
            throw new ArgumentException($"interpolate of input of shape ({string.Join(", ", x.shape)}) needs {spatial} sizes or factors, got {given}", size is null ? nameof(scale_factor) : nameof(size));
        bool smooth = mode is InterpolationMode.Linear or InterpolationMode.Bilinear or InterpolationMode.Bicubic or InterpolationMode.Trilinear;
        if (!smooth && align_corners is not null)
            throw new ArgumentException($"align_corners is for the linear and cubic modes, got mode {mode}", nameof(align_corners));
        if (antialias && mode is not (InterpolationMode.Bilinear or InterpolationMode.Bicubic))
            throw new ArgumentException($"antialias is for the bilinear and bicubic modes, got mode {mode}", nameof(antialias));
        Operator op = OperatorFor(mode, spatial, antialias)
            ?? throw new ArgumentException($"interpolate cannot resize input of shape ({string.Join(", ", x.shape)}) in mode {mode}", nameof(mode));

        if (recompute_scale_factor || (mode == InterpolationMode.Area && size is null))
        {
            size = [.. scale_factor!.Select((factor, i) => (long)Math.Floor(x.shape[i + 2] * factor))];
            scale_factor = null;
        }
        using var call = new Call(op);
        call.Tensor(x, nameof(x));
        if (mode == InterpolationMode.Area)
        {
            call.Ints(size!);
            return call.ToTensor();
        }
        call.OptionalInts(size);
        if (smooth) call.Bool(align_corners ?? false);
        call.OptionalFloats(scale_factor);
        return call.ToTensor();
    }

    static Operator? OperatorFor(InterpolationMode mode, int spatial, bool antialias) => (mode, spatial) switch
    {
        (InterpolationMode.Nearest, 1) => Operators.upsample_nearest1d_vec,
        (InterpolationMode.Nearest, 2) => Operators.upsample_nearest2d_vec,
        (InterpolationMode.Nearest, 3) => Operators.upsample_nearest3d_vec,
        (InterpolationMode.NearestExact, 1) => Operators._upsample_nearest_exact1d_vec,
        (InterpolationMode.NearestExact, 2) => Operators._upsample_nearest_exact2d_vec,
        (InterpolationMode.NearestExact, 3) => Operators._upsample_nearest_exact3d_vec,
        (InterpolationMode.Area, 1) => Operators.adaptive_avg_pool1d,
        (InterpolationMode.Area, 2) => Operators.adaptive_avg_pool2d,
        (InterpolationMode.Area, 3) => Operators.adaptive_avg_pool3d,
        (InterpolationMode.Linear, 1) => Operators.upsample_linear1d_vec,
        (InterpolationMode.Bilinear, 2) => antialias ? Operators._upsample_bilinear2d_aa_vec : Operators.upsample_bilinear2d_vec,
        (InterpolationMode.Bicubic, 2) => antialias ? Operators._upsample_bicubic2d_aa_vec : Operators.upsample_bicubic2d_vec,
        (InterpolationMode.Trilinear, 3) => Operators.upsample_trilinear3d_vec,
        _ => null,
    };
}
