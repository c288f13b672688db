using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Sizes of random crops in whole pixels, a number for each sample.</summary>
/// <param name="Height">Heights <c>(B)</c>.</param>
/// <param name="Width">Widths <c>(B)</c>.</param>
/// <param name="Fits">Whether a try fitted into the image <c>(B)</c>; else the size is the fallback's.</param>
sealed record CropSizes(Tensor Height, Tensor Width, Tensor Fits)
{
    const int Tries = 10;

    /// <summary>By torchvision's algorithm for <c>RandomResizedCrop.get_params</c>.</summary>
    public static CropSizes Draw(Tensor like, long height, long width, (double Least, double Greatest) scale, (double Least, double Greatest) ratio, Generator generator)
    {
        var area = Draws.Uniform(like, scale.Least, scale.Greatest, generator, Tries) * (height * width);
        var shape = Draws.Uniform(like, Math.Log(ratio.Least), Math.Log(ratio.Greatest), generator, Tries).exp();
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

    static (double Height, double Width) Fallback(long height, long width, (double Least, double Greatest) ratio) => ((double)width / height) switch
    {
        var shape when shape < ratio.Least => (Math.Max(1, Math.Round(width / ratio.Least)), width),
        var shape when shape > ratio.Greatest => (height, Math.Max(1, Math.Round(height * ratio.Greatest))),
        _ => (height, width),
    };
}
