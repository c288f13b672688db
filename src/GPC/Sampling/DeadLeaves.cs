using static TorchSharp.torch;

namespace GPC.Sampling;

/// <summary>
/// Pictures of nothing: up to eight ellipses and rectangles that hide one another, each of the color of one of the data's pixels, as is the
/// ground. The dead leaves model (A. B. Lee, D. Mumford, J. Huang, "Occlusion models for natural images", 2001), whose pictures have edges
/// as natural images do (M. Baradad et al., "Learning to see by looking at noise", 2021).
/// </summary>
static class DeadLeaves
{
    const int MaxLeaves = 8;

    // Half of a leaf's length or width, of the picture's: a line of one pixel of 28 and less, to all of the picture.
    const double Smallest = 0.015,
        Largest = 0.5;

    /// <summary>Whether points are pictures: channels, height, width.</summary>
    public static bool Fit(ReadOnlySpan<long> shape) => shape.Length == 4;

    /// <summary>Draws them.</summary>
    /// <param name="shape">Their shape <c>(B, C, H, W)</c>.</param>
    /// <param name="data">Samples <c>(M, C, H, W)</c>: whose colors they have.</param>
    /// <param name="generator">The random generator, on the CPU.</param>
    public static Tensor Draw(ReadOnlySpan<long> shape, Tensor data, Generator generator)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var (count, channels, height, width) = (shape[0], shape[1], shape[2], shape[3]);
        var device = data.device;
        var pixels = data.permute(0, 2, 3, 1).reshape(-1, channels);
        Tensor Unit() => rand([count, 1, 1, 1], generator: generator).to(device);
        Tensor Color() =>
            pixels.index_select(0, randint(pixels.shape[0], [count], generator: generator).to(device)).view(count, channels, 1, 1);
        Tensor Size() => Smallest * (Unit() * Math.Log(Largest / Smallest)).exp();
        var rows = linspace(0, 1, height, device: device).view(1, 1, height, 1);
        var columns = linspace(0, 1, width, device: device).view(1, 1, 1, width);

        var pictures = Color().expand(shape.ToArray());
        var share = Unit();
        for (var leaf = 0; leaf < MaxLeaves; leaf++)
        {
            var (down, right, angle) = (rows - Unit(), columns - Unit(), Unit() * Math.PI);
            var along = (right * angle.cos() + down * angle.sin()) / Size();
            var across = (down * angle.cos() - right * angle.sin()) / Size();
            var covered = where(Unit() < 0.5, along.square() + across.square(), maximum(along.abs(), across.abs())) < 1;
            pictures = where(logical_and(covered, Unit() < share), Color(), pictures);
        }

        return pictures.MoveToOuterDisposeScope();
    }
}
