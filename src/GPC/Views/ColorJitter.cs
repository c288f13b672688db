using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Random brightness, contrast, saturation and hue, in random order. PyTorch: <c>ColorJitter</c>, with draws and order of its own for each sample.</summary>
public static class ColorJitter
{
    /// <summary>Changes the colours of each sample.</summary>
    /// <param name="images">Images <c>(B, 3, height, width)</c> with values from 0 to 1; with 1 channel too if saturation and hue are 0.</param>
    /// <param name="brightness">Factors are uniform in 1 plus and minus this, but not below 0.</param>
    /// <param name="contrast">The same for the distance from the image's mean brightness.</param>
    /// <param name="saturation">The same for the distance from gray.</param>
    /// <param name="hue">Turns are uniform in plus and minus this part of a full turn, at most 0.5.</param>
    /// <param name="probability">The probability that a sample is changed.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Tensor Apply(Tensor images, double brightness, double contrast, double saturation, double hue, double probability, Generator generator)
    {
        Checks.Images(images, nameof(ColorJitter), saturation > 0 || hue > 0 ? [3] : [1, 3]);
        foreach (var spread in new[] { brightness, contrast, saturation }) Checks.Range(spread, 0, double.MaxValue, nameof(ColorJitter), "a spread of factors of");
        Checks.Range(hue, 0, 0.5, nameof(ColorJitter), nameof(hue));
        using var scope = NewDisposeScope();

        // A change that is always none is left out: it would only round.
        var changes = new[]
        {
            (Spread: brightness, Range: Around(brightness), Change: (Func<Tensor, Tensor, Tensor>)((some, factor) => Blend(some, zeros_like(some), factor))),
            (contrast, Around(contrast), (some, factor) => Blend(some, Colors.Brightness(some).mean([1, 2, 3], keepdim: true), factor)),
            (saturation, Around(saturation), (some, factor) => Blend(some, Colors.Brightness(some), factor)),
            (hue, (-hue, hue), Colors.TurnHue),
        }.Where(change => change.Spread > 0).ToList();
        var strengths = changes.ConvertAll(change => Draws.Uniform(images, change.Range.Least, change.Range.Greatest, generator));
        var orders = Orders(images, changes.Count, generator);
        var changed = images.clone();
        for (var round = 0; round < changes.Count; round++)
        {
            for (var index = 0; index < changes.Count; index++)
            {
                using var part = NewDisposeScope();
                var whose = orders.select(1, round).eq(index).nonzero().squeeze(1);
                if (whose.shape[0] > 0) changed.index_copy_(0, whose, changes[index].Change(changed.index_select(0, whose), strengths[index].index_select(0, whose)));
            }
        }
        return Draws.Where(Draws.Chosen(images, probability, generator), changed, images).MoveToOuterDisposeScope();
    }

    /// <summary>For each sample all changes in a random order <c>(B, count)</c>: the order of random numbers by size.</summary>
    internal static Tensor Orders(Tensor like, int count, Generator generator)
    {
        using var numbers = rand([like.shape[0], count], generator: generator);
        using var orders = numbers.argsort(1);
        return orders.to(like.device, copy: true);
    }

    static (double Least, double Greatest) Around(double spread) => (Math.Max(0, 1 - spread), 1 + spread);

    static Tensor Blend(Tensor images, Tensor other, Tensor factor) => ((images - other) * factor.Beside(images) + other).clamp(0, 1);
}
