using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>
/// Where each pixel of a view comes from: an affine map for each sample from positions in the view to positions in the image. Positions are
/// in pixels, from the centre. Maps of neighbouring steps are multiplied, so that an image is resampled once.
/// </summary>
/// <remarks>
/// Between steps nothing is cut off: a rotation after a crop shows what the image has there, where two resamplings would show black.
/// Each step draws for every sample anew and frees the geometry it continues.
/// </remarks>
public sealed partial class Geometry : IDisposable
{
    // Whether all of a view lies within the image, between the outer edges of its pixels.
    readonly bool inside;

    Geometry(Tensor maps, long height, long width, bool inside) => (Maps, Height, Width, this.inside) = (maps, height, width, inside);

    /// <summary>Height of the views.</summary>
    public long Height { get; }

    /// <summary>Width of the views.</summary>
    public long Width { get; }

    /// <summary>The maps <c>(B, 3, 3)</c> on <c>(x, y, 1)</c>.</summary>
    internal Tensor Maps { get; }

    /// <summary>Every pixel from its own place.</summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>.</param>
    public static Geometry Of(Tensor images)
    {
        Checks.Images(images, nameof(Geometry));
        return Unmoved(images, images.shape[2], images.shape[3]);
    }

    // With a map for each sample of a batch.
    static Geometry Unmoved(Tensor like, long height, long width)
    {
        using var one = eye(3, dtype: like.dtype, device: like.device);
        using var each = one.expand(like.shape[0], 3, 3);
        return new(each.clone(), height, width, inside: true);
    }

    /// <summary>A step after those so far, which are freed.</summary>
    /// <param name="height">Height of the step's output.</param>
    /// <param name="width">Width of the step's output.</param>
    /// <param name="within">Whether the step's output lies within its input.</param>
    /// <param name="step">Given ones <c>(B)</c>: what x and y of the step's input are, each by x, y and 1 of its output, three numbers
    /// <c>(B)</c>.</param>
    internal Geometry Then(
        long height,
        long width,
        bool within,
        Func<Tensor, ((Tensor X, Tensor Y, Tensor One) X, (Tensor X, Tensor Y, Tensor One) Y)> step
    )
    {
        using (this)
        {
            using var scope = NewDisposeScope();
            var one = ones([Maps.shape[0]], dtype: Maps.dtype, device: Maps.device);
            var (x, y) = step(one);
            var map = stack([x.X, x.Y, x.One, y.X, y.Y, y.One, one * 0, one * 0, one], 1).view(-1, 3, 3);
            return new(Maps.bmm(map).MoveToOuterDisposeScope(), height, width, inside && within);
        }
    }

    /// <summary>
    /// The images as seen through the maps: bilinear and without averaging where they shrink. Outside the image is black; where no step
    /// reaches outside, the outermost half pixels are not mixed with it.
    /// </summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>, those that <see cref="Of"/> was given.</param>
    /// <returns>Views <c>(B, channels, Height, Width)</c>.</returns>
    public Tensor Resample(Tensor images)
    {
        Checks.Images(images, nameof(Geometry));
        Checks.Require(
            images.size(0) == Maps.size(0),
            nameof(Geometry),
            $"{images.size(0)} images",
            $"{Maps.size(0)}, as its maps are for"
        );
        using var scope = NewDisposeScope();

        // PyTorch's grids run from -1 to 1 over the image's edges.
        var toView = tensor(new[] { Width / 2.0, Height / 2.0, 1 }, dtype: Maps.dtype, device: Maps.device);
        var fromImage = tensor(new[] { 2.0 / images.shape[3], 2.0 / images.shape[2] }, dtype: Maps.dtype, device: Maps.device).unsqueeze(1);
        var theta = Maps.narrow(1, 0, 2) * toView * fromImage;
        var grid = nn.functional.affine_grid(theta, [images.shape[0], images.shape[1], Height, Width], align_corners: false);
        var outside = inside ? GridSamplePaddingMode.Border : GridSamplePaddingMode.Zeros;
        return nn.functional.grid_sample(images, grid, padding_mode: outside, align_corners: false).MoveToOuterDisposeScope();
    }

    /// <summary>Frees the maps.</summary>
    public void Dispose() => Maps.Dispose();
}
