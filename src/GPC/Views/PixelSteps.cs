using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Steps that change values where they are, each with a draw of its own for every sample.</summary>
public static class PixelSteps
{
    /// <summary>Adds independent normal noise to every element. Works on any shape.</summary>
    /// <param name="batch">Samples <c>(B, ...)</c>.</param>
    /// <param name="std">Standard deviation of the noise.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor GaussianNoise(Tensor batch, double std, double probability, Generator generator)
    {
        Checks.Batch(batch, nameof(GaussianNoise));
        using var scope = NewDisposeScope();
        Checks.Range(std, 0, double.MaxValue, nameof(GaussianNoise), nameof(std));
        Checks.Generator(generator, nameof(GaussianNoise));
        var noise = randn(batch.shape, generator: generator).to(batch.dtype, batch.device) * std;
        return Draws.Where(Draws.BernoulliMask(batch, probability, generator), batch + noise, batch).MoveToOuterDisposeScope();
    }

    /// <summary>Keeps values within bounds.</summary>
    /// <param name="batch">Samples <c>(B, ...)</c>.</param>
    /// <param name="least">The least value.</param>
    /// <param name="greatest">The greatest value.</param>
    public static Tensor Clamp(Tensor batch, double least, double greatest)
    {
        Checks.Batch(batch, nameof(Clamp));
        Checks.Require(least <= greatest, nameof(Clamp), $"bounds {least} and {greatest}", "the least first");
        return batch.clamp(least, greatest);
    }

    /// <summary>Subtracts a mean and divides by a standard deviation, for each channel. PyTorch: <c>Normalize</c>.</summary>
    /// <param name="batch">Samples <c>(B, channels, ...)</c>.</param>
    /// <param name="mean">A mean for each channel.</param>
    /// <param name="std">A standard deviation for each channel.</param>
    public static Tensor Normalize(Tensor batch, double[] mean, double[] std)
    {
        Checks.Batch(batch, nameof(Normalize));
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(std);
        Checks.Require(
            batch.dim() >= 2 && mean.Length == batch.shape[1] && std.Length == mean.Length && std.All(each => each > 0),
            nameof(Normalize),
            $"{mean.Length} means and {std.Length} standard deviations for a batch of shape ({string.Join(", ", batch.shape)})",
            "one of each for every channel, and deviations above 0"
        );
        using var scope = NewDisposeScope();
        long[] shape = [1, mean.Length, .. Enumerable.Repeat(1L, (int)batch.dim() - 2)];
        var (center, spread) = (
            tensor(mean, dtype: batch.dtype, device: batch.device).view(shape),
            tensor(std, dtype: batch.dtype, device: batch.device).view(shape)
        );
        return ((batch - center) / spread).MoveToOuterDisposeScope();
    }

    /// <summary>Replaces colours by their brightness, in all three channels. PyTorch: <c>RandomGrayscale</c>.</summary>
    /// <param name="images">Images <c>(B, 3, height, width)</c>.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor Grayscale(Tensor images, double probability, Generator generator)
    {
        Checks.Images(images, nameof(Grayscale), 3);
        using var scope = NewDisposeScope();
        return Draws
            .Where(Draws.BernoulliMask(images, probability, generator), Colors.Brightness(images).expand_as(images), images)
            .MoveToOuterDisposeScope();
    }

    /// <summary>Inverts values of at least a threshold, <c>x</c> to <c>1 - x</c>. PyTorch: <c>RandomSolarize</c>.</summary>
    /// <param name="images">Images with values from 0 to 1.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor Solarize(Tensor images, double threshold, double probability, Generator generator)
    {
        Checks.Batch(images, nameof(Solarize));
        using var scope = NewDisposeScope();
        var inverted = where(images.ge(threshold), 1 - images, images);
        return Draws.Where(Draws.BernoulliMask(images, probability, generator), inverted, images).MoveToOuterDisposeScope();
    }

    /// <summary>Keeps the highest bits of values as bytes. PyTorch: <c>RandomPosterize</c>.</summary>
    /// <param name="images">Images with values from 0 to 1.</param>
    /// <param name="bits">Bits to keep, 1 to 8.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor Posterize(Tensor images, int bits, double probability, Generator generator)
    {
        Checks.Batch(images, nameof(Posterize));
        Checks.Range(bits, 1, 8, nameof(Posterize), nameof(bits));
        using var scope = NewDisposeScope();
        var step = 1 << (8 - bits);
        var coarse = ((images.clamp(0, 1) * 255).round() / step).floor() * step / 255;
        return Draws.Where(Draws.BernoulliMask(images, probability, generator), coarse, images).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Blackens a square of each image, its centre anywhere in it (DeVries and Taylor, Improved Regularization with Cutout, 2017).
    /// </summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>.</param>
    /// <param name="size">Side of the square, in pixels; what lies outside the image is cut off.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor Cutout(Tensor images, long size, double probability, Generator generator)
    {
        Checks.Images(images, nameof(Cutout));
        Checks.Require(size >= 1, nameof(Cutout), $"size {size}", "1 or more");
        using var scope = NewDisposeScope();
        var inside = Within(2).unsqueeze(2).logical_and(Within(3).unsqueeze(1)).unsqueeze(1);
        var chosen = Draws.BernoulliMask(images, probability, generator).AlignTo(images);
        return images.masked_fill(inside.logical_and(chosen), 0).MoveToOuterDisposeScope();

        // Which rows (or columns) lie in the square, (B, length).
        Tensor Within(int dimension)
        {
            var length = images.shape[dimension];
            var start =
                Draws.RandInt(ones([images.shape[0]], dtype: images.dtype, device: images.device) * length, generator).unsqueeze(1)
                - (size / 2);
            var position = arange(length, dtype: images.dtype, device: images.device).unsqueeze(0);
            return position.ge(start).logical_and(position.lt(start + size));
        }
    }
}

/// <summary>Blurs each sample with a width of its own. PyTorch: <c>GaussianBlur</c>.</summary>
public static class GaussianBlur
{
    /// <summary>Convolves each image with a normal density, rows and columns apart; the image is mirrored at its edges.</summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>.</param>
    /// <param name="kernelSize">Size of the kernel, odd, at most twice the image's size less one.</param>
    /// <param name="least">Least standard deviation, in pixels.</param>
    /// <param name="greatest">Greatest standard deviation.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor Apply(Tensor images, long kernelSize, double least, double greatest, double probability, Generator generator)
    {
        Checks.Images(images, nameof(GaussianBlur));
        var largest = (2 * Math.Min(images.shape[2], images.shape[3])) - 1;
        Checks.Require(
            kernelSize % 2 == 1 && kernelSize >= 1 && kernelSize <= largest,
            nameof(GaussianBlur),
            $"kernelSize {kernelSize}",
            $"an odd one from 1 to {largest}"
        );
        Checks.Interval((least, greatest), double.MaxValue, nameof(GaussianBlur), "standard deviations");
        using var scope = NewDisposeScope();
        var (batch, channels) = (images.shape[0], images.shape[1]);
        var kernels = Kernels(Draws.Uniform(images, least, greatest, generator), kernelSize).repeat_interleave(channels, 0);
        var margin = kernelSize / 2;

        // A group for each channel of each sample, so that one convolution has all kernels.
        var padded = nn
            .functional.pad(images, [margin, margin, margin, margin], PaddingModes.Reflect)
            .reshape(1, batch * channels, images.shape[2] + (2 * margin), images.shape[3] + (2 * margin));
        var rows = nn.functional.conv2d(padded, kernels.view(batch * channels, 1, 1, kernelSize), groups: batch * channels);
        var blurred = nn
            .functional.conv2d(rows, kernels.view(batch * channels, 1, kernelSize, 1), groups: batch * channels)
            .view(images.shape);
        return Draws.Where(Draws.BernoulliMask(images, probability, generator), blurred, images).MoveToOuterDisposeScope();
    }

    static Tensor Kernels(Tensor std, long size)
    {
        var position = arange(size, dtype: std.dtype, device: std.device) - ((size - 1) / 2.0);
        var density = (position.unsqueeze(0) / std.unsqueeze(1)).square().mul(-0.5).exp();
        return density / density.sum([1], keepdim: true);
    }
}

/// <summary>Colour as torchvision computes it: red, green, blue from 0 to 1.</summary>
static class Colors
{
    static readonly double[] BrightnessWeights = [0.2989, 0.587, 0.114];

    // Where red, green and blue stand on the wheel of hues.
    static readonly int[] WheelOffsets = [5, 3, 1];

    /// <summary>
    /// Perceived brightness (ITU-R 601-2): <c>(B, 3, H, W)</c> to <c>(B, 1, H, W)</c>. An image of one channel is its own.
    /// </summary>
    public static Tensor Brightness(Tensor images)
    {
        if (images.shape[1] == 1)
            return images.alias();
        using var scope = NewDisposeScope();
        var weights = tensor(BrightnessWeights, dtype: images.dtype, device: images.device).view(1, 3, 1, 1);
        return (images * weights).sum([1], keepdim: true).MoveToOuterDisposeScope();
    }

    /// <summary>Turns the hue of each sample.</summary>
    /// <param name="images">Images <c>(B, 3, H, W)</c>.</param>
    /// <param name="turns">By how much of a full turn, <c>(B)</c>.</param>
    public static Tensor TurnHue(Tensor images, Tensor turns)
    {
        using var scope = NewDisposeScope();
        var (hue, saturation, value) = ToHsv(images);
        return ToRgb((hue + turns.AlignTo(hue)).remainder(1), saturation, value).MoveToOuterDisposeScope();
    }

    static (Tensor Hue, Tensor Saturation, Tensor Value) ToHsv(Tensor images)
    {
        var (red, green, blue) = (images.select(1, 0), images.select(1, 1), images.select(1, 2));
        var (greatest, least) = (images.amax([1]), images.amin([1]));
        var gray = greatest.eq(least);
        var spread = where(gray, ones_like(greatest), greatest - least);
        var saturation = (greatest - least) / where(gray, ones_like(greatest), greatest);
        var (r, g, b) = ((greatest - red) / spread, (greatest - green) / spread, (greatest - blue) / spread);
        var hue = where(greatest.eq(red), b - g, where(greatest.eq(green), 2 + r - b, 4 + g - r));
        return ((hue / 6 + 1).remainder(1), saturation, greatest);
    }

    static Tensor ToRgb(Tensor hue, Tensor saturation, Tensor value)
    {
        // f(n) = v - v s max(0, min(k, 4 - k, 1)), k = (n + 6 h) mod 6.
        return stack(
            [
                .. WheelOffsets.Select(offset =>
                {
                    var k = ((hue * 6) + offset).remainder(6);
                    return value - (value * saturation * k.minimum(4 - k).clamp(0, 1));
                }),
            ],
            1
        );
    }
}

/// <summary>
/// Random brightness, contrast, saturation and hue, in random order. PyTorch: <c>ColorJitter</c>, with draws and order of its own for each
/// sample.
/// </summary>
public static class ColorJitter
{
    /// <summary>Changes the colours of each sample.</summary>
    /// <param name="images">Images <c>(B, 3, height, width)</c> with values from 0 to 1; with 1 channel too if saturation and hue are
    /// 0.</param>
    /// <param name="brightness">Factors are uniform in 1 plus and minus this, but not below 0.</param>
    /// <param name="contrast">The same for the distance from the image's mean brightness.</param>
    /// <param name="saturation">The same for the distance from gray.</param>
    /// <param name="hue">Turns are uniform in plus and minus this part of a full turn, at most 0.5.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">The random generator.</param>
    public static Tensor Apply(
        Tensor images,
        double brightness,
        double contrast,
        double saturation,
        double hue,
        double probability,
        Generator generator
    )
    {
        Checks.Images(images, nameof(ColorJitter), saturation > 0 || hue > 0 ? [3] : [1, 3]);
        foreach (var spread in new[] { brightness, contrast, saturation })
            Checks.Range(spread, 0, double.MaxValue, nameof(ColorJitter), "a spread of factors of");
        Checks.Range(hue, 0, 0.5, nameof(ColorJitter), nameof(hue));
        using var scope = NewDisposeScope();

        // A change that is always none is left out: it would only round.
        var changes = new[]
        {
            (
                Spread: brightness,
                Range: Around(brightness),
                Change: (Func<Tensor, Tensor, Tensor>)((some, factor) => Blend(some, zeros_like(some), factor))
            ),
            (contrast, Around(contrast), (some, factor) => Blend(some, Colors.Brightness(some).mean([1, 2, 3], keepdim: true), factor)),
            (saturation, Around(saturation), (some, factor) => Blend(some, Colors.Brightness(some), factor)),
            (hue, (-hue, hue), Colors.TurnHue),
        }
            .Where(change => change.Spread > 0)
            .ToList();
        var strengths = changes.ConvertAll(change => Draws.Uniform(images, change.Range.Min, change.Range.Max, generator));
        var orders = Orders(images, changes.Count, generator);
        var changed = images.clone();
        for (var round = 0; round < changes.Count; round++)
        {
            for (var index = 0; index < changes.Count; index++)
            {
                using var part = NewDisposeScope();
                var whose = orders.select(1, round).eq(index).nonzero().squeeze(1);
                if (whose.shape[0] > 0)
                    changed.index_copy_(
                        0,
                        whose,
                        changes[index].Change(changed.index_select(0, whose), strengths[index].index_select(0, whose))
                    );
            }
        }
        return Draws.Where(Draws.BernoulliMask(images, probability, generator), changed, images).MoveToOuterDisposeScope();
    }

    /// <summary>For each sample all changes in a random order <c>(B, count)</c>: the order of random numbers by size.</summary>
    internal static Tensor Orders(Tensor like, int count, Generator generator)
    {
        using var numbers = rand([like.shape[0], count], generator: generator);
        using var orders = numbers.argsort(1);
        return orders.to(like.device, copy: true);
    }

    static (double Min, double Max) Around(double spread) => (Math.Max(0, 1 - spread), 1 + spread);

    static Tensor Blend(Tensor images, Tensor other, Tensor factor) => ((images - other) * factor.AlignTo(images) + other).clamp(0, 1);
}
