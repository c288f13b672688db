using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Refuses what a step can't work with.</summary>
static class Checks
{
    /// <exception cref="ArgumentException">It doesn't hold.</exception>
    public static void Require(bool holds, string step, string found, string expected)
    {
        if (!holds) throw new ArgumentException($"{step} gets {found}, but needs {expected}.");
    }

    /// <summary>A batch of at least one sample, of numbers that steps compute with.</summary>
    public static void Batch(Tensor? batch, string step)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Require(!batch.IsInvalid, step, "a batch that was disposed", "one that is kept until the call has ended");
        Require(
            batch.dtype is ScalarType.Float32 or ScalarType.Float64, step, $"a batch of type {batch.dtype}", "one of type Float32 or Float64; convert it with to(ScalarType.Float32)");
        Require(
            batch.device_type != DeviceType.META, step, "a batch on meta, where tensors have no numbers", "one on a device that computes");
        Require(
            batch.dim() >= 1 && batch.size(0) > 0, step, $"a batch of shape ({string.Join(", ", batch.shape)})", "at least one sample; leave out empty batches");
    }

    /// <summary>What is drawn from.</summary>
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
            $"images (B, {(channels.Length == 0 ? "channels" : string.Join(" or ", channels))}, height, width)");
    }

    /// <summary>A number in a range; NaN is in none.</summary>
    public static void Range(double value, double least, double greatest, string step, string name) =>
        Require(
            value >= least && value <= greatest, step, $"{name} {value}", greatest < double.MaxValue ? $"one from {least} to {greatest}" : $"one of at least {least}");

    /// <summary>Two numbers in order, above 0 and at most a greatest.</summary>
    public static void Interval((double Least, double Greatest) interval, double greatest, string step, string name) => Require(
        interval.Least > 0 && interval.Least <= interval.Greatest && interval.Greatest <= greatest,
        step, $"{name} from {interval.Least} to {interval.Greatest}", greatest < double.MaxValue ? $"them in order, above 0 and at most {greatest}" : "them in order and above 0");
}
