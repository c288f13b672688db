using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Random brightness, contrast, saturation and hue, in random order. PyTorch: <c>ColorJitter</c>, with draws and order of its own for each sample.</summary>
public static class ColorJitter
{
    const int Changes = 4;

    /// <summary>Changes the colours of each sample.</summary>
    /// <param name="images">Images <c>(B, 3, height, width)</c> with values from 0 to 1.</param>
    /// <param name="brightness">Factors are uniform in 1 plus and minus this, but not below 0.</param>
    /// <param name="contrast">The same for the distance from the image's mean brightness.</param>
    /// <param name="saturation">The same for the distance from gray.</param>
    /// <param name="hue">Turns are uniform in plus and minus this part of a full turn, at most 0.5.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Apply(Tensor images, double brightness, double contrast, double saturation, double hue, double probability, Generator generator)
    {
        ArgumentNullException.ThrowIfNull(images);
        using var scope = NewDisposeScope();
        var strengths = new[] { Factors(brightness), Factors(contrast), Factors(saturation), Draws.Uniform(images, -hue, hue, generator) };

        // The order of sorted random numbers is a random order.
        var order = rand([images.shape[0], Changes], generator: generator).argsort(1).to(images.device);
        var changed = images.clone();
        for (var round = 0; round < Changes; round++)
        {
            for (var change = 0; change < Changes; change++)
            {
                using var part = NewDisposeScope();
                var whose = order.select(1, round).eq(change).nonzero().squeeze(1);
                if (whose.shape[0] == 0) continue;
                changed.index_copy_(0, whose, Change(change, changed.index_select(0, whose), strengths[change].index_select(0, whose)));
            }
        }
        return Draws.Where(Draws.Chosen(images, probability, generator), changed, images).MoveToOuterDisposeScope();

        Tensor Factors(double spread) => Draws.Uniform(images, Math.Max(0, 1 - spread), 1 + spread, generator);
    }

    static Tensor Change(int change, Tensor images, Tensor strength) => change switch
    {
        0 => Blend(images, zeros_like(images), strength),
        1 => Blend(images, Colors.Brightness(images).mean([1, 2, 3], keepdim: true), strength),
        2 => Blend(images, Colors.Brightness(images), strength),
        _ => Colors.TurnHue(images, strength),
    };

    static Tensor Blend(Tensor images, Tensor other, Tensor strength) => ((images - other) * strength.Beside(images) + other).clamp(0, 1);
}
