using static TorchSharp.torch;

namespace GPC.Views;

// Steps that move pixels, each with a draw of its own for every sample. The geometry before is freed.
public sealed partial class Geometry
{
    /// <summary>
    /// A window at a random place, by whole pixels, of the image with black around it. PyTorch: <c>torchvision.transforms.RandomCrop</c>.
    /// </summary>
    /// <param name="height">Height of the window.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="padding">Black pixels around the image.</param>
    /// <param name="generator">What places are drawn from.</param>
    public Geometry RandomCrop(long height, long width, long padding, Generator generator)
    {
        var (tallest, widest) = (Height + (2 * padding), Width + (2 * padding));
        Checks.Require(padding >= 0, nameof(RandomCrop), $"padding {padding}", "0 or more");
        Checks.Require(
            height >= 1 && height <= tallest && width >= 1 && width <= widest,
            nameof(RandomCrop),
            $"a window of {height} x {width}",
            $"one of at most {tallest} x {widest}, the image with its padding"
        );
        return Then(height, width, padding == 0, one =>
        {
            var (left, top) = (Offset(Width, width), Offset(Height, height));
            return ((one, one * 0, left), (one * 0, one, top));

            // The window's first pixel is at a draw less the padding; positions count from the centres.
            Tensor Offset(long size, long window) =>
                Draws.RandInt(one * (size + (2 * padding) - window + 1), generator) - padding + ((window - size) / 2.0);
        });
    }

    /// <summary>Mirrors left and right with a probability. PyTorch: <c>RandomHorizontalFlip</c>.</summary>
    /// <param name="probability">The probability.</param>
    /// <param name="generator">What choices are drawn from.</param>
    public Geometry HorizontalFlip(double probability, Generator generator)
    {
        return Then(Height, Width, within: true, one =>
        {
            var sign = 1 - (2 * Draws.BernoulliMask(one, probability, generator).to(one.dtype));
            return ((sign, one * 0, one * 0), (one * 0, one, one * 0));
        });
    }

    /// <summary>
    /// Shears, enlarges, turns and shifts, in this order, about the centre. PyTorch: <c>RandomAffine</c>, with shifts by fractions of a
    /// pixel too.
    /// </summary>
    /// <param name="degrees">Angles are uniform in plus and minus this, in degrees.</param>
    /// <param name="translate">Shifts are uniform in plus and minus this part of width and height.</param>
    /// <param name="scale">Factors are uniform in 1 plus and minus this, below 1.</param>
    /// <param name="shear">Shears along x are uniform in plus and minus this, in degrees below 90.</param>
    /// <param name="probability">The probability that a sample is changed at all.</param>
    /// <param name="generator">The random generator.</param>
    public Geometry RandomAffine(double degrees, double translate, double scale, double shear, double probability, Generator generator)
    {
        Checks.Require(scale is >= 0 and < 1, nameof(RandomAffine), $"scale {scale}", "0 or more and below 1");
        Checks.Require(shear is >= 0 and < 90, nameof(RandomAffine), $"shear {shear}", "0 or more and below 90 degrees");
        return Then(Height, Width, within: false, one =>
        {
            var chosen = Draws.BernoulliMask(one, probability, generator).to(one.dtype);
            var angle = Spread(degrees) * (Math.PI / 180);
            var slant = Spread(shear) * (Math.PI / 180);
            var factor = 1 + Spread(scale);
            var (right, down) = (Spread(translate) * Width, Spread(translate) * Height);
            return Affine(angle, slant, factor, right, down);

            Tensor Spread(double greatest) => Draws.Uniform(one, -greatest, greatest, generator) * chosen;
        });
    }

    /// <summary>
    /// A random part of the image, of random area and shape, brought to a size. PyTorch: <c>RandomResizedCrop</c>, by its algorithm: up to
    /// ten tries with a uniform part of the area and a log-uniform ratio of width to height, in whole pixels; then the largest part in the
    /// middle of a ratio that is allowed.
    /// </summary>
    /// <param name="height">Height of the view.</param>
    /// <param name="width">Width of the view.</param>
    /// <param name="scale">Least and greatest part of the area.</param>
    /// <param name="ratio">Least and greatest ratio of width to height.</param>
    /// <param name="generator">The random generator.</param>
    public Geometry RandomResizedCrop(
        long height,
        long width,
        (double Min, double Max) scale,
        (double Min, double Max) ratio,
        Generator generator
    )
    {
        Checks.Require(height >= 1 && width >= 1, nameof(RandomResizedCrop), $"a size of {height} x {width}", "1 x 1 or more");
        Checks.Interval(scale, 1, nameof(RandomResizedCrop), "parts of the area");
        Checks.Interval(ratio, double.MaxValue, nameof(RandomResizedCrop), "ratios");
        return Then(height, width, within: true, one =>
        {
            var crop = CropSizes.Draw(one, Height, Width, scale, ratio, generator);
            var (top, left) = (Offset(Height - crop.Height), Offset(Width - crop.Width));
            return (
                (crop.Width / width, one * 0, left + ((crop.Width - Width) / 2)),
                (one * 0, crop.Height / height, top + ((crop.Height - Height) / 2))
            );

            Tensor Offset(Tensor room) => where(crop.Fits, Draws.RandInt(room + 1, generator), (room / 2).floor());
        });
    }

    /// <summary>
    /// Where a view's pixels come from that shears by a slant, enlarges by a factor, turns clockwise by an angle (radians), then shifts
    /// (pixels): the inverse of that map, as torchvision's <c>functional.affine</c> has it.
    /// </summary>
    internal static ((Tensor X, Tensor Y, Tensor One) X, (Tensor X, Tensor Y, Tensor One) Y) Affine(
        Tensor angle,
        Tensor slant,
        Tensor factor,
        Tensor right,
        Tensor down
    )
    {
        var (cos, sin, tan) = (angle.cos() / factor, angle.sin() / factor, slant.tan());
        var y = (X: -sin, Y: cos);
        var x = (X: cos + (tan * y.X), Y: sin + (tan * y.Y));
        return ((x.X, x.Y, -((x.X * right) + (x.Y * down))), (y.X, y.Y, -((y.X * right) + (y.Y * down))));
    }
}
