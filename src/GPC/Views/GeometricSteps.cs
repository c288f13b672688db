using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>Steps that move pixels, each with a draw of its own for every sample.</summary>
public static class GeometricSteps
{
    /// <summary>A window at a random place, by whole pixels, of the image with black around it. PyTorch: <c>torchvision.transforms.RandomCrop</c>.</summary>
    /// <param name="geometry">The steps before; disposed.</param>
    /// <param name="height">Height of the window.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="padding">Black pixels around the image.</param>
    /// <param name="generator">What places are drawn from.</param>
    public static Geometry RandomCrop(this Geometry geometry, long height, long width, long padding, Generator generator)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        using (geometry)
        {
            using var scope = NewDisposeScope();
            var one = geometry.One();
            var (left, top) = (Offset(geometry.Width, width), Offset(geometry.Height, height));
            return geometry.Then((one, one * 0, left), (one * 0, one, top), height, width);

            // The window's first pixel is at offset - padding; positions count from the centres.
            Tensor Offset(long size, long window) =>
                Draws.Whole(one * (size + (2 * padding) - window + 1), generator) - padding + ((window - size) / 2.0);
        }
    }

    /// <summary>Mirrors left and right with a probability. PyTorch: <c>RandomHorizontalFlip</c>.</summary>
    /// <param name="geometry">The steps before; disposed.</param>
    /// <param name="probability">The probability.</param>
    /// <param name="generator">What choices are drawn from.</param>
    public static Geometry HorizontalFlip(this Geometry geometry, double probability, Generator generator)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        using (geometry)
        {
            using var scope = NewDisposeScope();
            var one = geometry.One();
            var sign = 1 - (2 * Draws.Chosen(one, probability, generator).to(one.dtype));
            return geometry.Then((sign, one * 0, one * 0), (one * 0, one, one * 0), geometry.Height, geometry.Width);
        }
    }

    /// <summary>
    /// Turns, enlarges, shears and shifts about the centre. PyTorch: <c>RandomAffine</c>, with shifts by fractions of a pixel too.
    /// </summary>
    /// <param name="geometry">The steps before; disposed.</param>
    /// <param name="degrees">Angles are uniform in plus and minus this, in degrees.</param>
    /// <param name="translate">Shifts are uniform in plus and minus this part of width and height.</param>
    /// <param name="scale">Factors are uniform in 1 plus and minus this, below 1.</param>
    /// <param name="shear">Shears along x are uniform in plus and minus this, in degrees.</param>
    /// <param name="probability">The probability that a sample is changed at all.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Geometry RandomAffine(this Geometry geometry, double degrees, double translate, double scale, double shear, double probability, Generator generator)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        using (geometry)
        {
            using var scope = NewDisposeScope();
            var one = geometry.One();
            var chosen = Draws.Chosen(one, probability, generator).to(one.dtype);
            var angle = Draws.Uniform(one, -degrees, degrees, generator) * chosen * (Math.PI / 180);
            var slant = (Draws.Uniform(one, -shear, shear, generator) * chosen * (Math.PI / 180)).tan();
            var shrink = (1 + (Draws.Uniform(one, -scale, scale, generator) * chosen)).reciprocal();
            var right = Draws.Uniform(one, -translate, translate, generator) * chosen * geometry.Width;
            var down = Draws.Uniform(one, -translate, translate, generator) * chosen * geometry.Height;

            // The inverse of shift * turn * enlarge * shear, since a view's pixel looks up where it comes from.
            var (cos, sin) = (angle.cos() * shrink, angle.sin() * shrink);
            var y = (X: -sin, Y: cos);
            var x = (X: cos - (slant * y.X), Y: sin - (slant * y.Y));
            return geometry.Then(
                (x.X, x.Y, -((x.X * right) + (x.Y * down))),
                (y.X, y.Y, -((y.X * right) + (y.Y * down))),
                geometry.Height, geometry.Width);
        }
    }

    /// <summary>
    /// A random part of the image, of random area and shape, brought to a size. PyTorch: <c>RandomResizedCrop</c>, by its algorithm: up to ten tries with a
    /// uniform part of the area and a log-uniform ratio of width to height, in whole pixels; then the largest part in the middle of a ratio that is allowed.
    /// </summary>
    /// <param name="geometry">The steps before; disposed.</param>
    /// <param name="height">Height of the view.</param>
    /// <param name="width">Width of the view.</param>
    /// <param name="scale">Least and greatest part of the area.</param>
    /// <param name="ratio">Least and greatest ratio of width to height.</param>
    /// <param name="generator">What is drawn from.</param>
    public static Geometry RandomResizedCrop(this Geometry geometry, long height, long width, (double Least, double Greatest) scale, (double Least, double Greatest) ratio, Generator generator)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        using (geometry)
        {
            using var scope = NewDisposeScope();
            var one = geometry.One();
            var (h, w) = CropSizes.Draw(one, geometry.Height, geometry.Width, scale, ratio, generator);
            var top = Draws.Whole(geometry.Height - h.Drawn + 1, generator);
            var left = Draws.Whole(geometry.Width - w.Drawn + 1, generator);
            top = where(h.Found, top, ((geometry.Height - h.Drawn) / 2).floor());
            left = where(w.Found, left, ((geometry.Width - w.Drawn) / 2).floor());
            return geometry.Then(
                (w.Drawn / width, one * 0, left + ((w.Drawn - geometry.Width) / 2)),
                (one * 0, h.Drawn / height, top + ((h.Drawn - geometry.Height) / 2)),
                height, width);
        }
    }

    static Tensor One(this Geometry geometry) => ones([geometry.Maps.shape[0]], dtype: geometry.Maps.dtype, device: geometry.Maps.device);
}
