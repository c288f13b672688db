using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Groups of steps, chosen for each sample. Only the samples that get a group's steps pass through them.</summary>
public static class Groups
{
    /// <summary>All steps of a group, or none of them, with a probability.</summary>
    /// <param name="batch">Samples <c>(B, ...)</c>.</param>
    /// <param name="probability">The probability that a sample gets the steps.</param>
    /// <param name="group">The steps; they keep the shape.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Apply(Tensor batch, double probability, IViews group, Generator generator)
    {
        Checks.Batch(batch, nameof(Apply));
        ArgumentNullException.ThrowIfNull(group);
        using var scope = NewDisposeScope();
        var whose = Draws.Chosen(batch, probability, generator).nonzero().squeeze(1);
        var views = batch.clone();
        if (whose.shape[0] > 0) views.index_copy_(0, whose, group.Apply(new Samples(batch.index_select(0, whose)), generator).Tensor);
        return views.MoveToOuterDisposeScope();
    }

    /// <summary>The steps of one of several groups, each as likely.</summary>
    /// <param name="batch">Samples <c>(B, ...)</c>, at least one.</param>
    /// <param name="groups">The steps of each; all give one shape.</param>
    /// <param name="generator">What is drawn from.</param>
    /// <returns>A view of each sample.</returns>
    public static Tensor OneOf(Tensor batch, IReadOnlyList<IViews> groups, Generator generator)
    {
        Checks.Batch(batch, nameof(OneOf));
        ArgumentNullException.ThrowIfNull(groups);
        Checks.Require(groups.Count > 0, nameof(OneOf), "no groups", "at least one");
        using var scope = NewDisposeScope();
        var choice = Draws.Whole(ones([batch.shape[0]], device: batch.device) * groups.Count, generator);
        Tensor? views = null;
        for (var index = 0; index < groups.Count; index++)
        {
            var whose = choice.eq(index).nonzero().squeeze(1);
            if (whose.shape[0] == 0) continue;
            var made = groups[index].Apply(new Samples(batch.index_select(0, whose)), generator).Tensor;
            views ??= empty([batch.shape[0], .. made.shape[1..]], dtype: made.dtype, device: made.device);
            views.index_copy_(0, whose, made);
        }
        return views!.MoveToOuterDisposeScope();
    }
}
