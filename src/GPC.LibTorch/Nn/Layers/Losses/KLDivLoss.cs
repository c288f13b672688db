using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Pointwise Kullback-Leibler divergence of log-probabilities from a target; its mean is over elements.</summary>
public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Sets the loss up.</summary>
    /// <param name="log_target">Whether the target holds log-probabilities too.</param>
    /// <param name="reduction">What becomes of the losses of the batch's elements.</param>
    public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.log_target = log_target;

    /// <summary>Whether the target holds log-probabilities too.</summary>
    public bool log_target { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.kl_div(input, target, log_target, reduction);
}
