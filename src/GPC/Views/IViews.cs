using GPC.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Makes views of samples: the same content, changed at random. Classes with <see cref="ViewsAttribute"/> do.</summary>
public interface IViews
{
    /// <summary>The shape of one sample, without the batch.</summary>
    ReadOnlySpan<long> InputShape { get; }

    /// <summary>The shape of one view, without the batch.</summary>
    ReadOnlySpan<long> OutputShape { get; }

    /// <summary>A view of each sample; each sample is augmented independently. The same generator state gives the same views.</summary>
    /// <param name="input">The samples; they are not changed.</param>
    /// <param name="generator">The random generator, on the CPU.</param>
    Samples Apply(Samples input, torch.Generator generator);
}

/// <summary>Samples as they are, in place of views of them.</summary>
/// <param name="views">What makes views of such samples.</param>
sealed class Unchanged(IViews views) : IViews
{
    public ReadOnlySpan<long> InputShape => views.InputShape;

    public ReadOnlySpan<long> OutputShape => views.InputShape;

    public Samples Apply(Samples input, torch.Generator generator) => input;
}

/// <summary>Two views, as an invariance term compares them.</summary>
public static class ViewPairs
{
    /// <summary>Two views of each sample, independent of one another.</summary>
    /// <param name="views">What makes them.</param>
    /// <param name="input">The samples; they are not changed.</param>
    /// <param name="generator">The random generator, on the CPU.</param>
    public static (Samples First, Samples Second) Pair(this IViews views, Samples input, torch.Generator generator)
    {
        ArgumentNullException.ThrowIfNull(views);
        return (views.Apply(input, generator), views.Apply(input, generator));
    }
}

/// <summary>Groups of steps, chosen for each sample. Only the samples that get a group's steps pass through them.</summary>
public static class Groups
{
    /// <summary>All steps of a group, or none of them, with a probability.</summary>
    /// <param name="batch">Samples <c>(B, ...)</c>.</param>
    /// <param name="probability">The probability that a sample gets the steps.</param>
    /// <param name="group">The steps; they keep the shape.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor Apply(Tensor batch, double probability, IViews group, Generator generator)
    {
        Checks.Batch(batch, nameof(Apply));
        ArgumentNullException.ThrowIfNull(group);
        using var scope = NewDisposeScope();
        var whose = Draws.BernoulliMask(batch, probability, generator).nonzero().squeeze(1);
        var views = batch.clone();
        if (whose.shape[0] > 0)
            views.index_copy_(0, whose, group.Apply(new Samples(batch.index_select(0, whose)), generator).Tensor);
        return views.MoveToOuterDisposeScope();
    }

    /// <summary>The steps of one of several groups, each as likely.</summary>
    /// <param name="batch">Samples <c>(B, ...)</c>, at least one.</param>
    /// <param name="groups">The steps of each; all give one shape.</param>
    /// <param name="generator">The random generator.</param>
    /// <returns>A view of each sample.</returns>
    public static Tensor OneOf(Tensor batch, IReadOnlyList<IViews> groups, Generator generator)
    {
        Checks.Batch(batch, nameof(OneOf));
        ArgumentNullException.ThrowIfNull(groups);
        Checks.Require(groups.Count > 0, nameof(OneOf), "no groups", "at least one");
        using var scope = NewDisposeScope();
        var choice = Draws.RandInt(ones([batch.shape[0]], device: batch.device) * groups.Count, generator);
        Tensor? views = null;
        for (var index = 0; index < groups.Count; index++)
        {
            var whose = choice.eq(index).nonzero().squeeze(1);
            if (whose.shape[0] == 0)
                continue;
            var made = groups[index].Apply(new Samples(batch.index_select(0, whose)), generator).Tensor;
            views ??= empty([batch.shape[0], .. made.shape[1..]], dtype: made.dtype, device: made.device);
            views.index_copy_(0, whose, made);
        }
        return views!.MoveToOuterDisposeScope();
    }
}
