using static TorchSharp.torch;

namespace GPC.Views;

/// <summary>
/// Where each pixel of a view comes from: an affine map for each sample from positions in the view to positions in the image. Positions are
/// in pixels, from the centre. Maps of neighbouring steps are multiplied, so that an image is resampled once.
/// </summary>
/// <remarks>
/// Between steps nothing is cut off: a rotation after a crop shows what the image has there, where two resamplings would show black.
/// </remarks>
public sealed class Geometry : IDisposable
{
    /// <summary>The maps <c>(B, 3, 3)</c> on <c>(x, y, 1)</c>.</summary>
    readonly Tensor maps;

    Geometry(Tensor maps, long height, long width) => (this.maps, Height, Width) = (maps, height, width);

    /// <summary>Height of the views.</summary>
    public long Height { get; }

    /// <summary>Width of the views.</summary>
    public long Width { get; }

    /// <summary>Every pixel from its own place.</summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>.</param>
    public static Geometry Of(Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        using var one = eye(3, dtype: images.dtype, device: images.device);
        return new(one.expand(images.shape[0], 3, 3).clone(), images.shape[2], images.shape[3]);
    }

    /// <summary>A step after those so far.</summary>
    /// <param name="x">What x of the step's input is, by x, y and 1 of its output: three numbers <c>(B)</c>.</param>
    /// <param name="y">The same for y.</param>
    /// <param name="height">Height of the step's output.</param>
    /// <param name="width">Width of the step's output.</param>
    internal Geometry Then((Tensor X, Tensor Y, Tensor One) x, (Tensor X, Tensor Y, Tensor One) y, long height, long width)
    {
        using var scope = NewDisposeScope();
        var (zero, one) = (zeros_like(x.One), ones_like(x.One));
        var step = stack([x.X, x.Y, x.One, y.X, y.Y, y.One, zero, zero, one], 1).view(-1, 3, 3);
        return new(maps.bmm(step).MoveToOuterDisposeScope(), height, width);
    }

    /// <summary>The images as seen through the maps: bilinear, black outside the image.</summary>
    /// <param name="images">Images <c>(B, channels, height, width)</c>, those that <see cref="Of"/> was given.</param>
    /// <returns>Views <c>(B, channels, Height, Width)</c>.</returns>
    public Tensor Resample(Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        using var scope = NewDisposeScope();
        // PyTorch's grids run from -1 to 1 over the image's edges.
        var toView = tensor(new[] { Width / 2.0, Height / 2.0, 1 }, dtype: maps.dtype, device: maps.device);
        var fromImage = tensor(new[] { 2.0 / images.shape[3], 2.0 / images.shape[2] }, dtype: maps.dtype, device: maps.device).unsqueeze(1);
        var theta = maps.narrow(1, 0, 2) * toView * fromImage;
        var grid = nn.functional.affine_grid(theta, [images.shape[0], images.shape[1], Height, Width], align_corners: false);
        return nn.functional.grid_sample(images, grid, align_corners: false).MoveToOuterDisposeScope();
    }

    /// <summary>The maps <c>(B, 3, 3)</c>, for tests.</summary>
    internal Tensor Maps => maps;

    /// <summary>Frees the maps.</summary>
    public void Dispose() => maps.Dispose();
}
