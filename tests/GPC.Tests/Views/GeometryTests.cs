using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>Geometric steps where the result is known exactly.</summary>
public class GeometryTests
{
    // Resampling of doubles errs by their rounding, enlarged by the size of the image.
    const double Tolerance = 1e-12;

    [Theory]
    [InlineData(ScalarType.Float32, 2e-5)]
    [InlineData(ScalarType.Float64, Tolerance)]
    public void WithoutStepsAnImageStaysAsItIs(ScalarType type, double tolerance)
    {
        using var scope = NewDisposeScope();
        var images = Images(4, 3, 31, 28).to(type);
        Same.Values(images, Geometry.Of(images).Resample(images), tolerance);
    }

    [Fact]
    public void ACropIsASliceOfThePaddedImage()
    {
        using var scope = NewDisposeScope();
        var images = Images(50, 2, 9, 12);
        using var generator = new Generator(1);
        var geometry = Geometry.Of(images).RandomCrop(8, 11, 3, generator);
        var padded = nn.functional.pad(images, [3, 3, 3, 3]);
        var (left, top) = (Same.Numbers(geometry.Maps.select(1, 0).select(1, 2)), Same.Numbers(geometry.Maps.select(1, 1).select(1, 2)));
        var views = geometry.Resample(images);
        for (var sample = 0; sample < 50; sample++)
        {
            // The map has where the window's centre is in the image, from the image's centre.
            var (x, y) = ((long)(left[sample] + 3 + 0.5), (long)(top[sample] + 3 + 0.5));
            Same.Values(padded[sample].narrow(1, y, 8).narrow(2, x, 11), views[sample], Tolerance);
        }
    }

    [Fact]
    public void AFlipIsAFlip()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var images = Images(3, 2, 5, 8);
        Same.Values(images.flip(3), Geometry.Of(images).HorizontalFlip(1, generator).Resample(images), Tolerance);
        Same.Values(images, Geometry.Of(images).HorizontalFlip(0, generator).Resample(images), Tolerance);
    }

    [Theory]
    [InlineData(90, -1)]
    [InlineData(180, 2)]
    [InlineData(-90, 1)]
    public void ARotationByRightAnglesIsRot90(double degrees, long quarters)
    {
        using var scope = NewDisposeScope();
        var images = Images(2, 3, 7, 7);

        // By rounding of the angle, corners come from just outside the image's corners; so the frame is black.
        var framed = nn.functional.pad(images, [1, 1, 1, 1]);
        Same.Values(framed.rot90(quarters, (2, 3)), Affine(framed, degrees * Math.PI / 180, 0, 1, 0, 0), 1e-11);
    }

    [Theory]
    [InlineData(0.3, 0.2, 1.2, 1.5, -2.25)]
    [InlineData(-1.1, -0.4, 0.7, -0.5, 3)]
    [InlineData(2.5, 0, 1, 0, 0)]
    public void AnAffineMapIsComputedAsByHand(double angle, double slant, double factor, double right, double down)
    {
        using var scope = NewDisposeScope();
        var images = Images(1, 1, 9, 12);
        var view = Affine(images, angle, slant, factor, right, down);
        var pixels = Same.Numbers(images);
        for (var row = 0; row < 9; row++)
        {
            for (var column = 0; column < 12; column++)
            {
                // Undone in turn: shift, turn, enlargement, shear (torchvision's sign).
                var (x, y) = (column - 5.5 - right, row - 4 - down);
                (x, y) = ((x * Math.Cos(angle)) + (y * Math.Sin(angle)), (y * Math.Cos(angle)) - (x * Math.Sin(angle)));
                (x, y) = (x / factor, y / factor);
                x += y * Math.Tan(slant);
                Assert.Equal(Bilinear(x + 5.5, y + 4), view[0, 0, row, column].item<double>(), 1e-11);
            }
        }

        double Bilinear(double x, double y)
        {
            var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
            var (along, below) = (x - left, y - top);
            return ((1 - below) * (((1 - along) * Pixel(top, left)) + (along * Pixel(top, left + 1))))
                + (below * (((1 - along) * Pixel(top + 1, left)) + (along * Pixel(top + 1, left + 1))));
        }

        double Pixel(int row, int column) => row is < 0 or >= 9 || column is < 0 or >= 12 ? 0 : pixels[(row * 12) + column];
    }

    [Fact]
    public void StepsFollowOneAnother()
    {
        using var scope = NewDisposeScope();
        var images = Images(1, 1, 6, 6);
        using var generator = new Generator(4);

        // The middle 4 x 4, mirrored, then shifted right by one pixel: only the order crop, flip, shift gives this.
        var view = Geometry
            .Of(images)
            .Then(4, 4, within: true, one => ((one, one * 0, one * 0), (one * 0, one, one * 0)))
            .HorizontalFlip(1, generator)
            .Then(4, 4, within: false, one => Geometry.Affine(one * 0, one * 0, one, one, one * 0))
            .Resample(images);
        Same.Values(images.narrow(2, 1, 4).narrow(3, 2, 4).flip(3), view, Tolerance);
    }

    [Fact]
    public void AResizedCropIsInterpolate()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var images = Images(2, 3, 8, 8);

        // All of the image, enlarged: no black gets in at its edges.
        var view = Geometry.Of(images).RandomResizedCrop(20, 24, (1, 1), (1, 1), generator).Resample(images);
        Same.Values(nn.functional.interpolate(images, [20, 24], mode: InterpolationMode.Bilinear, align_corners: false), view, 1e-11);
    }

    [Fact]
    public void WhereNoPartFitsTheMiddleIsTaken()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var images = Images(1, 1, 10, 100);

        // Of ratio at most 4/3: 13 of 100 columns, from (100 - 13) / 2 rounded down.
        var view = Geometry.Of(images).RandomResizedCrop(10, 13, (1, 1), (0.75, 4 / 3.0), generator).Resample(images);
        Same.Values(images.narrow(3, 43, 13), view, Tolerance);
    }

    [Fact]
    public void TwoStepsInOneResamplingKeepMoreThanTwo()
    {
        using var scope = NewDisposeScope();
        var images = Images(1, 1, 16, 16);
        var there = Turn(Geometry.Of(images), 0.4);
        Same.Values(images, Turn(there, -0.4).Resample(images), 1e-11);

        static Geometry Turn(Geometry geometry, double angle) =>
            geometry.Then(16, 16, within: true, one => Geometry.Affine(one * angle, one * 0, one, one * 0, one * 0));
    }

    static Tensor Affine(Tensor images, double angle, double slant, double factor, double right, double down) =>
        Geometry
            .Of(images)
            .Then(images.shape[2], images.shape[3], within: false, one =>
                Geometry.Affine(one * angle, one * slant, one * factor, one * right, one * down)
            )
            .Resample(images);

    static Tensor Images(params long[] shape)
    {
        using var generator = new Generator(7);
        return rand(shape, dtype: ScalarType.Float64, generator: generator);
    }
}
