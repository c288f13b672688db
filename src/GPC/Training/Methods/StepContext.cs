using GPC.Layers;
using GPC.Sampling;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>What a method computes the inputs of its objective from, in one step.</summary>
public sealed class StepContext
{
    private readonly IViews views;
    private readonly Generator generator;
    private readonly SgldSampler? sampler;
    private readonly double factor;

    internal StepContext(nn.Module<Tensor, Tensor> network, Tensor samples, Tensor clean, IViews views, Generator generator, SgldSampler? sampler, double factor = 1)
    {
        (Network, Samples, Clean, this.views, this.generator, this.sampler, this.factor) = (network, samples, clean, views, generator, sampler, factor);
    }

    /// <summary>The network that is trained.</summary>
    public nn.Module<Tensor, Tensor> Network { get; }

    /// <summary>The batch <c>(B, ...)</c>, with the noise of the safeguards.</summary>
    public Tensor Samples { get; }

    /// <summary>The batch as it is in the data.</summary>
    public Tensor Clean { get; }

    /// <summary>Whether samples of the model can be drawn: whether the generative term has a weight.</summary>
    public bool HasSampler => sampler is not null;

    internal SgldDraw? Draw { get; private set; }

    /// <summary>A view of each sample, with draws of its own.</summary>
    public Tensor View() => views.Apply(new Samples(Clean), generator).Tensor;

    /// <summary>As many samples of the model as the batch has; the same in the whole step.</summary>
    public Tensor Negatives()
    {
        if (sampler is null) throw new InvalidOperationException("Nothing is sampled, because the generative term has no weight: ask HasSampler first.");
        Draw ??= sampler.Draw(Network, (int)Samples.shape[0], Samples, factor);
        return Draw.Samples;
    }

    /// <summary>The network's results for several batches of one size, from one forward pass.</summary>
    /// <param name="batches">The batches <c>(B, ...)</c>.</param>
    /// <exception cref="ArgumentException">They have several shapes.</exception>
    public Tensor[] Forward(params ReadOnlySpan<Tensor> batches)
    {
        foreach (var batch in batches)
        {
            if (batch.shape.AsSpan(1).SequenceEqual(batches[0].shape.AsSpan(1))) continue;
            throw new ArgumentException(
                $"{Network.GetName()} gets batches of shapes ({string.Join(", ", batches[0].shape)}) and ({string.Join(", ", batch.shape)}) together, expects one shape: declare views that keep the samples' shape, or pass them one after the other.",
                nameof(batches));
        }
        return batches.Length == 1 ? [Network.call(batches[0])] : Network.call(cat([.. batches])).split(batches[0].shape[0]);
    }
}
