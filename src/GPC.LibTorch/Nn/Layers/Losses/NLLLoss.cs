using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Minus the log-probability of the target class: <c>(N, C, *)</c> and class numbers <c>(N, *)</c>.</summary>
public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>Sets the loss up.</summary>
    /// <param name="weight">Weight per class, or null.</param>
    /// <param name="reduction">What becomes of the losses of the batch's elements.</param>
    public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.nll_loss(input, target, weight, reduction);
}
