using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Random numbers, one for each sample of a batch, from a given generator.</summary>
static class Draws
{
    /// <summary>Uniform numbers between two bounds.</summary>
    /// <param name="like">The batch; the numbers have its length, device and type.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    /// <param name="generator">What they are drawn from, on the CPU.</param>
    /// <param name="columns">How many for each sample.</param>
    /// <returns>Shape <c>(B)</c>, or <c>(B, columns)</c>.</returns>
    public static Tensor Uniform(Tensor like, double low, double high, Generator generator, long columns = 0)
    {
        Checks.Generator(generator, nameof(Views));
        long[] shape = columns == 0 ? [like.shape[0]] : [like.shape[0], columns];
        using var unit = rand(shape, generator: generator);
        return unit.mul_(high - low).add_(low).to(like.dtype, like.device, copy: true);
    }

    /// <summary>Whole numbers from 0 to one below a bound that may differ between samples.</summary>
    /// <param name="bounds">The bounds <c>(B)</c>, at least 1.</param>
    /// <param name="generator">What they are drawn from, on the CPU.</param>
    public static Tensor Whole(Tensor bounds, Generator generator)
    {
        using var scope = NewDisposeScope();
        // A unit draw can round up to 1 in float; the minimum keeps it below the bound.
        return Uniform(bounds, 0, 1, generator).mul_(bounds).floor_().minimum(bounds - 1).MoveToOuterDisposeScope();
    }

    /// <summary>True with a probability, for each sample.</summary>
    public static Tensor Chosen(Tensor like, double probability, Generator generator)
    {
        Checks.Generator(generator, nameof(Views));
        using var unit = rand([like.shape[0]], generator: generator);
        using var chosen = unit.lt(probability);
        return chosen.to(like.device, copy: true);
    }

    /// <summary>A value for each sample, shaped to be combined with the batch: <c>(B)</c> to <c>(B, 1, ...)</c>.</summary>
    public static Tensor Beside(this Tensor values, Tensor batch) => values.view([values.shape[0], .. Enumerable.Repeat(1L, (int)batch.dim() - 1)]);

    /// <summary>The changed samples where chosen, the others as they were.</summary>
    public static Tensor Where(Tensor chosen, Tensor changed, Tensor batch)
    {
        using var mask = chosen.Beside(batch);
        return where(mask, changed, batch);
    }
}
