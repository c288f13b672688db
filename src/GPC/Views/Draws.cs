using System.ComponentModel;
using GPC.Layers;
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
    /// <param name="generator">The random generator, on the CPU.</param>
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
    /// <param name="generator">The random generator, on the CPU.</param>
    public static Tensor RandInt(Tensor bounds, Generator generator)
    {
        using var scope = NewDisposeScope();
        // A unit draw can round up to 1 in float; the minimum keeps it below the bound.
        return Uniform(bounds, 0, 1, generator).mul_(bounds).floor_().minimum(bounds - 1).MoveToOuterDisposeScope();
    }

    /// <summary>True with a probability, for each sample.</summary>
    public static Tensor BernoulliMask(Tensor like, double probability, Generator generator)
    {
        Checks.Generator(generator, nameof(Views));
        using var unit = rand([like.shape[0]], generator: generator);
        using var chosen = unit.lt(probability);
        return chosen.to(like.device, copy: true);
    }

    /// <summary>A value for each sample, shaped to be combined with the batch: <c>(B)</c> to <c>(B, 1, ...)</c>.</summary>
    public static Tensor AlignTo(this Tensor values, Tensor batch) =>
        values.view([values.shape[0], .. Enumerable.Repeat(1L, (int)batch.dim() - 1)]);

    /// <summary>The changed samples where chosen, the others as they were.</summary>
    public static Tensor Where(Tensor chosen, Tensor changed, Tensor batch)
    {
        using var mask = chosen.AlignTo(batch);
        return where(mask, changed, batch);
    }
}

/// <summary>What <see cref="MultiCrop"/> makes of a batch.</summary>
/// <param name="Global">Each global view of all samples, <c>(B, ...)</c>.</param>
/// <param name="Local">Each local view of all samples, <c>(B, ...)</c>, smaller as a rule.</param>
public sealed record Crops(IReadOnlyList<Samples> Global, IReadOnlyList<Samples> Local) : IDisposable
{
    /// <summary>The global views, then the local ones.</summary>
    public IEnumerable<Samples> All => Global.Concat(Local);

    /// <summary>Frees all views.</summary>
    public void Dispose()
    {
        foreach (var view in All)
            view.Dispose();
    }
}

/// <summary>Sizes of random crops in whole pixels, a number for each sample.</summary>
/// <param name="Height">Heights <c>(B)</c>.</param>
/// <param name="Width">Widths <c>(B)</c>.</param>
/// <param name="Fits">Whether a try fitted into the image <c>(B)</c>; else the size is the fallback's.</param>
sealed record CropSizes(Tensor Height, Tensor Width, Tensor Fits)
{
    const int Tries = 10;

    /// <summary>By torchvision's algorithm for <c>RandomResizedCrop.get_params</c>.</summary>
    public static CropSizes Draw(
        Tensor like,
        long height,
        long width,
        (double Min, double Max) scale,
        (double Min, double Max) ratio,
        Generator generator
    )
    {
        var area = Draws.Uniform(like, scale.Min, scale.Max, generator, Tries) * (height * width);
        var shape = Draws.Uniform(like, Math.Log(ratio.Min), Math.Log(ratio.Max), generator, Tries).exp();
        var widths = (area * shape).sqrt().round();
        var heights = (area / shape).sqrt().round();
        var fits = widths.ge(1).logical_and(widths.le(width)).logical_and(heights.ge(1)).logical_and(heights.le(height));

        // The first try that fits: argmax gives the first of equal values.
        var first = fits.to(like.dtype).argmax(1, keepdim: true);
        var any = fits.any(1, false);
        var (fallbackHeight, fallbackWidth) = Fallback(height, width, ratio);
        return new(Pick(heights, fallbackHeight), Pick(widths, fallbackWidth), any);

        Tensor Pick(Tensor tries, double fallback) => where(any, tries.gather(1, first).squeeze(1), full_like(like, fallback));
    }

    static (double Height, double Width) Fallback(long height, long width, (double Min, double Max) ratio) =>
        ((double)width / height) switch
        {
            var shape when shape < ratio.Min => (Math.Max(1, Math.Round(width / ratio.Min)), width),
            var shape when shape > ratio.Max => (height, Math.Max(1, Math.Round(height * ratio.Max))),
            _ => (height, width),
        };
}

/// <summary>What generated views call besides the steps.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Shapes
{
    /// <summary>Refuses samples of another shape than was declared.</summary>
    /// <param name="input">The samples.</param>
    /// <param name="shape">The shape of one, without the batch.</param>
    /// <param name="views">The class that gets them.</param>
    /// <exception cref="ArgumentException">They have another shape, there are none, or they are not numbers of a floating type.</exception>
    public static void Require(Samples input, ReadOnlySpan<long> shape, string views)
    {
        Checks.Batch(input.Tensor, views);
        var found = input.Tensor.shape;
        Checks.Require(
            found.Length == shape.Length + 1 && found.AsSpan(1).SequenceEqual(shape),
            views,
            $"samples of shape ({string.Join(", ", found)})",
            Text(shape)
        );
    }

    /// <summary>A shape as it is shown to people: <c>(B, 1, 28, 28)</c>.</summary>
    internal static string Text(ReadOnlySpan<long> shape) => $"(B, {string.Join(", ", shape.ToArray())})";
}

/// <summary>Checks the arguments of steps.</summary>
static class Checks
{
    /// <exception cref="ArgumentException">It doesn't hold.</exception>
    public static void Require(bool holds, string step, string found, string expected)
    {
        if (!holds)
            throw new ArgumentException($"{step} gets {found}, but needs {expected}.");
    }

    /// <summary>A batch of at least one sample, of numbers that steps compute with.</summary>
    public static void Batch(Tensor? batch, string step)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Require(!batch.IsInvalid, step, "a batch that was disposed", "one that is kept until the call has ended");
        Require(
            batch.dtype is ScalarType.Float32 or ScalarType.Float64,
            step,
            $"a batch of type {batch.dtype}",
            "one of type Float32 or Float64; convert it with to(ScalarType.Float32)"
        );
        Require(
            batch.device_type != DeviceType.META,
            step,
            "a batch on meta, where tensors have no numbers",
            "one on a device that computes"
        );
        Require(
            batch.dim() >= 1 && batch.size(0) > 0,
            step,
            $"a batch of shape ({string.Join(", ", batch.shape)})",
            "at least one sample; leave out empty batches"
        );
    }

    /// <summary>The random generator.</summary>
    public static void Generator(Generator? generator, string step)
    {
        ArgumentNullException.ThrowIfNull(generator);
        Require(generator.Handle != 0, step, "a generator that was disposed", "one that is in use; dispose it later");
    }

    /// <summary>Images <c>(B, channels, height, width)</c>, with one of the given numbers of channels if there are any.</summary>
    public static void Images(Tensor images, string step, params long[] channels)
    {
        Batch(images, step);
        Require(
            images.dim() == 4 && (channels.Length == 0 || channels.Contains(images.shape[1])),
            step,
            $"a batch of shape ({string.Join(", ", images.shape)})",
            $"images (B, {(channels.Length == 0 ? "channels" : string.Join(" or ", channels))}, height, width)"
        );
    }

    /// <summary>A number in a range; NaN is in none.</summary>
    public static void Range(double value, double least, double greatest, string step, string name) =>
        Require(
            value >= least && value <= greatest,
            step,
            $"{name} {value}",
            greatest < double.MaxValue ? $"one from {least} to {greatest}" : $"one of at least {least}"
        );

    /// <summary>Two numbers in order, above 0 and at most a greatest.</summary>
    public static void Interval((double Min, double Max) interval, double greatest, string step, string name) =>
        Require(
            interval.Min > 0 && interval.Min <= interval.Max && interval.Max <= greatest,
            step,
            $"{name} from {interval.Min} to {interval.Max}",
            greatest < double.MaxValue ? $"them in order, above 0 and at most {greatest}" : "them in order and above 0"
        );
}
