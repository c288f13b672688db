using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>Checks what metrics of tensors are given.</summary>
static class Points
{
    /// <summary>The same numbers in double precision on the CPU, as rows.</summary>
    /// <exception cref="ArgumentException">These are no rows of finite numbers.</exception>
    public static Tensor Of(Tensor rows, string name, ScalarType type = ScalarType.Float64)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.IsInvalid)
            throw new ArgumentException(
                $"{name}: found a tensor that was disposed, expected (B, dimension): keep it until the call has ended."
            );
        if (rows.is_complex() || rows.dtype == ScalarType.Bool)
            throw new ArgumentException($"{name}: found type {rows.dtype}, expected real numbers: convert it with to(ScalarType.Float32).");
        if (rows.device_type == DeviceType.META)
            throw new ArgumentException(
                $"{name}: found a tensor on meta, which has no numbers, expected a device that computes: compute it there."
            );
        if (rows.dim() != 2 || rows.shape[0] < 1 || rows.shape[1] < 1)
            throw new ArgumentException(
                $"{name}: found shape ({string.Join(", ", rows.shape)}), expected (B, dimension) with at least one of each: flatten "
                    + "each sample."
            );
        using var finite = rows.isfinite();
        using var all = finite.all();
        if (!all.item<bool>())
            throw new ArgumentException(
                $"{name}: found a value that is infinite or not a number, expected finite ones: look for the step where training diverged."
            );
        return rows.to(type, CPU);
    }

    /// <summary>As <see cref="Of"/>, one row for each label.</summary>
    public static Tensor Labelled(Tensor rows, ReadOnlySpan<int> labels, string name, ScalarType type = ScalarType.Float64)
    {
        var points = Of(rows, name, type);
        if (points.shape[0] != labels.Length)
            throw new ArgumentException(
                $"{name}: found {points.shape[0]} samples and {labels.Length} labels, expected as many: give one label for each sample."
            );
        return points;
    }
}
