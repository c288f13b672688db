using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Blurs each sample with a width of its own. PyTorch: <c>GaussianBlur</c>.</summary>
public static class GaussianBlur
{
    /// <summary>Convolves each image with a normal density, rows and columns apart; the image is mirrored at its edges.</summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>.</param>
    /// <param name="kernelSize">Size of the kernel, odd, at most twice the image's size less one.</param>
    /// <param name="least">Least standard deviation, in pixels.</param>
    /// <param name="greatest">Greatest standard deviation.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Apply(Tensor images, long kernelSize, double least, double greatest, double probability, Generator generator)
    {
        Checks.Images(images, nameof(GaussianBlur));
        var largest = (2 * Math.Min(images.shape[2], images.shape[3])) - 1;
        Checks.Require(kernelSize % 2 == 1 && kernelSize >= 1 && kernelSize <= largest, nameof(GaussianBlur), $"kernelSize {kernelSize}", $"an odd one from 1 to {largest}");
        Checks.Interval((least, greatest), double.MaxValue, nameof(GaussianBlur), "standard deviations");
        using var scope = NewDisposeScope();
        var (batch, channels) = (images.shape[0], images.shape[1]);
        var kernels = Kernels(Draws.Uniform(images, least, greatest, generator), kernelSize).repeat_interleave(channels, 0);
        var margin = kernelSize / 2;

        // A group for each channel of each sample, so that one convolution has all kernels.
        var padded = nn.functional.pad(images, [margin, margin, margin, margin], PaddingModes.Reflect).reshape(1, batch * channels, images.shape[2] + (2 * margin), images.shape[3] + (2 * margin));
        var rows = nn.functional.conv2d(padded, kernels.view(batch * channels, 1, 1, kernelSize), groups: batch * channels);
        var blurred = nn.functional.conv2d(rows, kernels.view(batch * channels, 1, kernelSize, 1), groups: batch * channels).view(images.shape);
        return Draws.Where(Draws.Chosen(images, probability, generator), blurred, images).MoveToOuterDisposeScope();
    }

    static Tensor Kernels(Tensor std, long size)
    {
        var position = arange(size, dtype: std.dtype, device: std.device) - ((size - 1) / 2.0);
        var density = (position.unsqueeze(0) / std.unsqueeze(1)).square().mul(-0.5).exp();
        return density / density.sum([1], keepdim: true);
    }
}
