using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Sizes of random crops, by torchvision's algorithm for <c>RandomResizedCrop.get_params</c>.</summary>
static class CropSizes
{
    const int Tries = 10;

    /// <summary>Heights and widths in whole pixels <c>(B)</c>, and whether a try fitted; where none did, they are the fallback's.</summary>
    public static ((Tensor Drawn, Tensor Found) Height, (Tensor Drawn, Tensor Found) Width) Draw(
        Tensor like, long height, long width, (double Least, double Greatest) scale, (double Least, double Greatest) ratio, Generator generator)
    {
        var area = Draws.Uniform(like, scale.Least, scale.Greatest, generator, Tries) * (height * width);
        var shape = Draws.Uniform(like, Math.Log(ratio.Least), Math.Log(ratio.Greatest), generator, Tries).exp();
        var widths = (area * shape).sqrt().round();
        var heights = (area / shape).sqrt().round();
        var fits = (widths >= 1).logical_and(widths <= width).logical_and(heights >= 1).logical_and(heights <= height);

        // The first try that fits: argmax gives the first of equal values.
        var first = fits.to(like.dtype).argmax(1, keepdim: true);
        var found = fits.any(1, false);
        var (fallbackHeight, fallbackWidth) = Fallback(height, width, ratio);
        return (
            (where(found, heights.gather(1, first).squeeze(1), like * fallbackHeight), found),
            (where(found, widths.gather(1, first).squeeze(1), like * fallbackWidth), found));
    }

    static (double Height, double Width) Fallback(long height, long width, (double Least, double Greatest) ratio) => ((double)width / height) switch
    {
        var shape when shape < ratio.Least => (Math.Round(width / ratio.Least), width),
        var shape when shape > ratio.Greatest => (height, Math.Round(height * ratio.Greatest)),
        _ => (height, width),
    };
}
