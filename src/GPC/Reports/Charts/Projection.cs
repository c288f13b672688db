using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>Principal components: the plane in which points vary most.</summary>
/// <param name="Points">The points in that plane <c>(B, 2)</c>.</param>
/// <param name="Shares">Shares of the variance along its two axes.</param>
sealed record Projection(Tensor Points, (double First, double Second) Shares)
{
    /// <summary>Projects points.</summary>
    /// <param name="points">Points <c>(B, dimension)</c>, B at least 1.</param>
    public static Projection Of(Tensor points)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var centred = points.to(ScalarType.Float64) - points.to(ScalarType.Float64).mean([0], keepdim: true);
        var (variances, axes) = linalg.eigh(centred.transpose(0, 1).mm(centred));
        var all = Math.Max(variances.sum().item<double>(), double.Epsilon);
        var (first, second) = (Axis(variances, axes, 1), Axis(variances, axes, 2));
        return new(
            stack([centred.mv(first.Axis), centred.mv(second.Axis)], 1).MoveToOuterDisposeScope(),
            (first.Variance / all, second.Variance / all)
        );
    }

    // Eigenvalues ascend. An axis has no direction of its own: its largest coordinate is made positive.
    static (Tensor Axis, double Variance) Axis(Tensor variances, Tensor axes, int fromEnd)
    {
        var dimension = axes.shape[0];
        if (dimension < fromEnd)
            return (zeros(dimension, ScalarType.Float64), 0);
        var axis = axes.select(1, dimension - fromEnd);
        var largest = axis[axis.abs().argmax().item<long>()].item<double>();
        return (largest < 0 ? -axis : axis, Math.Max(0, variances[dimension - fromEnd].item<double>()));
    }
}
