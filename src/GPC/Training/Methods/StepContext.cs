using GPC.Data;
using GPC.Layers;
using GPC.Sampling;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>The data of one step, from which a method computes the inputs of its objective.</summary>
public sealed class StepContext
{
    readonly IViews views;
    readonly Generator generator;
    readonly SgldSampler? sampler;
    readonly double factor;
    readonly Batch batch;

    internal StepContext(
        nn.Module<Tensor, Tensor> network,
        Batch batch,
        Tensor samples,
        Tensor clean,
        IViews views,
        Generator generator,
        SgldSampler? sampler,
        double factor = 1
    )
    {
        (Network, this.batch, Samples, Clean, this.views) = (network, batch, samples, clean, views);
        (this.generator, this.sampler, this.factor) = (generator, sampler, factor);
    }

    /// <summary>The network that is trained.</summary>
    public nn.Module<Tensor, Tensor> Network { get; }

    /// <summary>The batch <c>(B, ...)</c>, with the noise of the safeguards.</summary>
    public Tensor Samples { get; }

    /// <summary>The batch as it is in the data.</summary>
    public Tensor Clean { get; }

    /// <summary>Whether samples of the model can be drawn: whether a term that takes them has a weight.</summary>
    public bool HasSampler => sampler is not null;

    internal SgldDraw? Draw { get; private set; }

    /// <summary>A view of each sample; each is augmented independently.</summary>
    public Tensor View() => views.Apply(new Samples(Clean), generator).Tensor;

    /// <summary>As many samples of the model as the batch has; the same in the whole step.</summary>
    public Tensor Negatives()
    {
        if (sampler is null)
            throw new InvalidOperationException(
                "Nothing is sampled, because no term that takes samples of the model has a weight: ask HasSampler first."
            );
        Draw ??= sampler.Draw(Network, (int)Samples.shape[0], Samples, factor);
        return Draw.Samples;
    }

    /// <summary>A neighbour of each sample.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public Tensor Neighbours() =>
        batch.Neighbours is { } found
            ? found.Tensor.to(Samples.device)
            : throw new InvalidOperationException(
                "The samples have no neighbours: give Batches.Shuffled and the evaluator those of the samples."
            );

    /// <summary>The class of each sample as probabilities <c>(B, clusters)</c>: a 1 at its class.</summary>
    /// <param name="logits">Logits <c>(B, clusters)</c>, of which it gets the shape and the type.</param>
    /// <exception cref="InvalidOperationException">There are no labels, or there are more classes than clusters.</exception>
    public Tensor Labels(Tensor logits)
    {
        ArgumentNullException.ThrowIfNull(logits);
        if (batch.Labels.IsDefault)
            throw new InvalidOperationException(
                "The samples have no labels: give Batches.Shuffled and the evaluator those of the samples."
            );
        var classes = batch.Labels.Max() + 1;
        if (classes > logits.shape[1])
            throw new InvalidOperationException(
                $"The labels have {classes} classes or more, but the network has {logits.shape[1]} outputs: give it one for each class."
            );
        using var labels = tensor(batch.Labels.AsSpan().ToArray(), ScalarType.Int64, logits.device);
        return nn.functional.one_hot(labels, logits.shape[1]).to(logits.dtype);
    }

    /// <summary>The network's results for several batches of one size, from one forward pass.</summary>
    /// <param name="batches">The batches <c>(B, ...)</c>.</param>
    /// <exception cref="ArgumentException">They have several shapes.</exception>
    public Tensor[] Forward(params ReadOnlySpan<Tensor> batches)
    {
        foreach (var batch in batches)
        {
            if (batch.shape.AsSpan(1).SequenceEqual(batches[0].shape.AsSpan(1)))
                continue;
            throw new ArgumentException(
                $"{Network.GetName()} gets batches of shapes ({string.Join(", ", batches[0].shape)}) and "
                    + $"({string.Join(", ", batch.shape)}) together, expects one shape: declare views that keep the samples' shape, or "
                    + "pass them one after the other.",
                nameof(batches)
            );
        }
        return batches.Length == 1 ? [Network.call(batches[0])] : Network.call(cat([.. batches])).split(batches[0].shape[0]);
    }
}
