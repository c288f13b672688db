using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>Steps that change values, against their formulas.</summary>
public class PixelStepTests
{
    [Fact]
    public void SolarizeInvertsFromTheThreshold() =>
        Equal([0.1, 0.5, 0.25], Row([0.1, 0.5, 0.75], images => PixelSteps.Solarize(images, 0.5, 1, new Generator(1))));

    [Fact]
    public void PosterizeKeepsTheHighestBits()
    {
        byte[] bytes = [0, 1, 63, 64, 127, 128, 200, 255];
        Equal(
            [.. bytes.Select(value => (value & 0b1100_0000) / 255.0)],
            Row([.. bytes.Select(value => value / 255.0)], images => PixelSteps.Posterize(images, 2, 1, new Generator(1)))
        );
        Equal(
            [.. bytes.Select(value => value / 255.0)],
            Row([.. bytes.Select(value => value / 255.0)], images => PixelSteps.Posterize(images, 8, 1, new Generator(1)))
        );
    }

    [Fact]
    public void ClampKeepsBounds() => Equal([-1, 0.5, 1], Row([-3, 0.5, 1.5], images => PixelSteps.Clamp(images, -1, 1)));

    [Fact]
    public void NormalizeHasAMeanForEachChannel()
    {
        using var scope = NewDisposeScope();
        var images = tensor(new[] { 1.0, 2, 3, 4 }).view(1, 2, 1, 2);
        Same.Values(tensor(new[] { 0, 0.5, 0, 0.25 }).view(1, 2, 1, 2), PixelSteps.Normalize(images, [1, 3], [2, 4]), 0);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void CutoutBlackensOneSquare(long size)
    {
        using var scope = NewDisposeScope();
        var cut = PixelSteps.Cutout(ones(200, 2, 9, 12), size, 1, new Generator(1));
        var (starts, lengths) = (new HashSet<(long, long)>(), new HashSet<(long, long)>());
        for (var sample = 0; sample < 200; sample++)
        {
            var black = cut[sample, 0].eq(0);
            var (rows, columns) = (black.any(1, false).nonzero(), black.any(0, false).nonzero());
            var (top, left) = (rows.min().item<long>(), columns.min().item<long>());
            var (height, width) = (rows.max().item<long>() - top + 1, columns.max().item<long>() - left + 1);

            // A full rectangle, in both channels, as large as the square unless it reaches over the edge.
            Assert.Equal(height * width, black.sum().item<long>());
            Assert.True(cut[sample, 0].allclose(cut[sample, 1], 0, 0));
            Assert.True(height == size || top == 0 || top + height == 9);
            Assert.True(width == size || left == 0 || left + width == 12);
            starts.Add((top, left));
            lengths.Add((height, width));
        }
        Assert.Contains((size, size), lengths);
        Assert.True(starts.Count > 30);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void BlurIsAWeightedMeanOverTheMirroredImage(int size)
    {
        using var scope = NewDisposeScope();
        var images = rand([3, 2, 6, 5], dtype: ScalarType.Float64, generator: new Generator(2));
        var blurred = GaussianBlur.Apply(images, size, 0.5, 1.5, 1, new Generator(3));
        var widths = Same.Numbers(Draws.Uniform(images, 0.5, 1.5, new Generator(3)));
        for (var sample = 0; sample < 3; sample++)
        {
            for (var row = 0; row < 6; row++)
            {
                for (var column = 0; column < 5; column++)
                    Assert.Equal(Mean(sample, row, column), blurred[sample, 1, row, column].item<double>(), 1e-12);
            }
        }

        double Mean(int sample, int row, int column)
        {
            var (sum, weights, margin) = (0.0, 0.0, size / 2);
            for (var down = -margin; down <= margin; down++)
            {
                for (var right = -margin; right <= margin; right++)
                {
                    var weight = Math.Exp(-0.5 * ((down * down) + (right * right)) / (widths[sample] * widths[sample]));
                    sum += weight * images[sample, 1, Mirrored(row + down, 6), Mirrored(column + right, 5)].item<double>();
                    weights += weight;
                }
            }
            return sum / weights;
        }

        static int Mirrored(int place, int length) =>
            place < 0 ? -place
            : place >= length ? (2 * (length - 1)) - place
            : place;
    }

    static double[] Row(double[] values, Func<Tensor, Tensor> step)
    {
        using var scope = NewDisposeScope();
        return Same.Numbers(step(tensor(values).view(1, 1, 1, values.Length)));
    }

    static void Equal(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
}
