using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Cross-entropy of logits <c>(N, C, *)</c> and class numbers <c>(N, *)</c> or probabilities <c>(N, C, *)</c>.</summary>
public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>Sets the loss up.</summary>
    /// <param name="weight">Weight per class, or null.</param>
    /// <param name="ignore_index">A class number that does not count, or null.</param>
    /// <param name="reduction">What becomes of the losses of the batch's elements.</param>
    /// <param name="label_smoothing">Share of the target that is spread over all classes, from 0 to 1.</param>
    public CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean, double label_smoothing = 0.0) : base(weight, reduction)
    {
        this.ignore_index = ignore_index;
        this.label_smoothing = label_smoothing;
    }

    /// <summary>A class number that does not count, or null.</summary>
    public long? ignore_index { get; }

    /// <summary>Share of the target that is spread over all classes.</summary>
    public double label_smoothing { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
}
