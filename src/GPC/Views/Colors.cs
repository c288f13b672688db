using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Colour as torchvision computes it: red, green, blue from 0 to 1.</summary>
static class Colors
{
    static readonly double[] BrightnessWeights = [0.2989, 0.587, 0.114];

    // Where red, green and blue stand on the wheel of hues.
    static readonly int[] WheelOffsets = [5, 3, 1];

    /// <summary>Perceived brightness (ITU-R 601-2): <c>(B, 3, H, W)</c> to <c>(B, 1, H, W)</c>. An image of one channel is its own.</summary>
    public static Tensor Brightness(Tensor images)
    {
        if (images.shape[1] == 1) return images.alias();
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
        return ToRgb((hue + turns.Beside(hue)).remainder(1), saturation, value).MoveToOuterDisposeScope();
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
        return stack([.. WheelOffsets.Select(offset =>
        {
            var k = ((hue * 6) + offset).remainder(6);
            return value - (value * saturation * k.minimum(4 - k).clamp(0, 1));
        })], 1);
    }
}
