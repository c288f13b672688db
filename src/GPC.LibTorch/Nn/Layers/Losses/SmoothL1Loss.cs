using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Absolute difference, rounded off to a parabola within <see cref="beta"/>.</summary>
public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Sets the loss up.</summary>
    /// <param name="reduction">What becomes of the losses of the batch's elements.</param>
    /// <param name="beta">Where parabola and straight line meet.</param>
    public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0) : base(reduction) => this.beta = beta;

    /// <summary>Where parabola and straight line meet.</summary>
    public double beta { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.smooth_l1_loss(input, target, reduction, beta);
}
