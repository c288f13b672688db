using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Steps that change values where they are, each with a draw of its own for every sample.</summary>
public static class PixelSteps
{
    /// <summary>Adds independent normal noise to every element. Works on any shape.</summary>
    /// <param name="batch">Samples <c>(B, ...)</c>.</param>
    /// <param name="std">Standard deviation of the noise.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor GaussianNoise(Tensor batch, double std, double probability, Generator generator)
    {
        Checks.Batch(batch, nameof(GaussianNoise));
        using var scope = NewDisposeScope();
        Checks.Range(std, 0, double.MaxValue, nameof(GaussianNoise), nameof(std));
        Checks.Generator(generator, nameof(GaussianNoise));
        var noise = randn(batch.shape, generator: generator).to(batch.dtype, batch.device) * std;
        return Draws.Where(Draws.Chosen(batch, probability, generator), batch + noise, batch).MoveToOuterDisposeScope();
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
            nameof(Normalize), $"{mean.Length} means and {std.Length} standard deviations for a batch of shape ({string.Join(", ", batch.shape)})",
            "one of each for every channel, and deviations above 0");
        using var scope = NewDisposeScope();
        long[] shape = [1, mean.Length, .. Enumerable.Repeat(1L, (int)batch.dim() - 2)];
        var (center, spread) = (tensor(mean, dtype: batch.dtype, device: batch.device).view(shape), tensor(std, dtype: batch.dtype, device: batch.device).view(shape));
        return ((batch - center) / spread).MoveToOuterDisposeScope();
    }

    /// <summary>Replaces colours by their brightness, in all three channels. PyTorch: <c>RandomGrayscale</c>.</summary>
    /// <param name="images">Images <c>(B, 3, height, width)</c>.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Grayscale(Tensor images, double probability, Generator generator)
    {
        Checks.Images(images, nameof(Grayscale), 3);
        using var scope = NewDisposeScope();
        return Draws.Where(Draws.Chosen(images, probability, generator), Colors.Brightness(images).expand_as(images), images).MoveToOuterDisposeScope();
    }

    /// <summary>Inverts values of at least a threshold, <c>x</c> to <c>1 - x</c>. PyTorch: <c>RandomSolarize</c>.</summary>
    /// <param name="images">Images with values from 0 to 1.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Solarize(Tensor images, double threshold, double probability, Generator generator)
    {
        Checks.Batch(images, nameof(Solarize));
        using var scope = NewDisposeScope();
        var inverted = where(images.ge(threshold), 1 - images, images);
        return Draws.Where(Draws.Chosen(images, probability, generator), inverted, images).MoveToOuterDisposeScope();
    }

    /// <summary>Keeps the highest bits of values as bytes. PyTorch: <c>RandomPosterize</c>.</summary>
    /// <param name="images">Images with values from 0 to 1.</param>
    /// <param name="bits">Bits to keep, 1 to 8.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Posterize(Tensor images, int bits, double probability, Generator generator)
    {
        Checks.Batch(images, nameof(Posterize));
        Checks.Range(bits, 1, 8, nameof(Posterize), nameof(bits));
        using var scope = NewDisposeScope();
        var step = 1 << (8 - bits);
        var coarse = ((images.clamp(0, 1) * 255).round() / step).floor() * step / 255;
        return Draws.Where(Draws.Chosen(images, probability, generator), coarse, images).MoveToOuterDisposeScope();
    }

    /// <summary>Blackens a square of each image, its centre anywhere in it (DeVries and Taylor, Improved Regularization with Cutout, 2017).</summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>.</param>
    /// <param name="size">Side of the square, in pixels; what lies outside the image is cut off.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Cutout(Tensor images, long size, double probability, Generator generator)
    {
        Checks.Images(images, nameof(Cutout));
        Checks.Require(size >= 1, nameof(Cutout), $"size {size}", "1 or more");
        using var scope = NewDisposeScope();
        var inside = Within(2).unsqueeze(2).logical_and(Within(3).unsqueeze(1)).unsqueeze(1);
        var chosen = Draws.Chosen(images, probability, generator).Beside(images);
        return images.masked_fill(inside.logical_and(chosen), 0).MoveToOuterDisposeScope();

        // Which rows (or columns) lie in the square, (B, length).
        Tensor Within(int dimension)
        {
            var length = images.shape[dimension];
            var start = Draws.Whole(ones([images.shape[0]], dtype: images.dtype, device: images.device) * length, generator).unsqueeze(1) - (size / 2);
            var position = arange(length, dtype: images.dtype, device: images.device).unsqueeze(0);
            return position.ge(start).logical_and(position.lt(start + size));
        }
    }
}
