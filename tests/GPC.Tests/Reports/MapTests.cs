using GPC.Data;
using GPC.Reports;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Reports;

/// <summary>Where things are on maps, projections and mosaics.</summary>
public class MapTests
{
    [Fact]
    public void AMapHasItsRowsFromTheTop()
    {
        using var network = nn.Linear(2, 2, hasBias: false); // Logits x and y.
        network.weight!.detach().copy_(eye(2));
        var map = PlaneMap.Of(network, new IntervalConfig { Min = -2, Max = 2 });
        var half = 4.0 / PlaneMap.Side / 2;
        Assert.Equal((1, 0), (map.Clusters[0], map.Clusters[^1])); // At the top left y is larger, at the bottom right x.
        Assert.Equal((255, 0), (map.Density[PlaneMap.Side - 1], map.Density[PlaneMap.Side * (PlaneMap.Side - 1)]));
        Assert.Equal(2 * (-2 + half), map.Least, 5); // From lse(2, 2) to lse(-2, -2), less half a cell at each end.
        Assert.Equal((int)Math.Round(255 / (1 + Math.Exp(-2 * (2 - half)))), map.Certainty[0]);
    }

    /// <summary>The logits of cells to the right are not numbers: density is least there, and the page has numbers to draw.</summary>
    [Fact]
    public void WhereANetworkGivesNoNumberDensityIsLeast()
    {
        using var scope = NewDisposeScope();
        foreach (var from in (double[])[0, -9])
        {
            using var network = new Broken(from);
            var map = PlaneMap.Of(network, new IntervalConfig { Min = -2, Max = 2 });
            Assert.True(double.IsFinite(map.Least));
            Assert.Equal(map.Density.Min(), map.Density[PlaneMap.Side - 1]);
        }
    }

    sealed class Broken(double from) : nn.Module<Tensor, Tensor>(nameof(Broken))
    {
        public override Tensor forward(Tensor input) => where(input.select(1, 0).unsqueeze(1) > from, tensor(float.NaN), input);
    }

    [Fact]
    public void AProjectionIsTheTurnThatSpreadsMost()
    {
        using var scope = NewDisposeScope();
        var angle = 0.7;
        double[] along = [-4, -1, 0, 2, 3],
            across = [0.5, -1, 0, 1, -0.5];
        double[] turned =
        [
            .. along
                .Zip(across, (a, b) =>
                    new[] { (a * Math.Cos(angle)) - (b * Math.Sin(angle)) + 10, (a * Math.Sin(angle)) + (b * Math.Cos(angle)), 5 }
                )
                .SelectMany(point => point),
        ];
        var projection = Projection.Of(tensor(turned, [5, 3], ScalarType.Float64));
        var (first, second) = (
            projection.Points.select(1, 0).data<double>().ToArray(),
            projection.Points.select(1, 1).data<double>().ToArray()
        );
        double[] squares = [along.Sum(a => a * a), across.Sum(b => b * b)];
        Assert.Equal(squares.Sum(), first.Concat(second).Sum(value => value * value), 9);
        Assert.True(first.Sum(a => a * a) >= squares[0]);
        Assert.Equal(0, first.Zip(second, (a, b) => a * b).Sum(), 9);
        Assert.Equal(1, projection.Shares.First + projection.Shares.Second, 9);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(1, 2)]
    public void PointsOfOneDimensionOrOnePlaceAreProjectedToo(int count, int dimension)
    {
        using var scope = NewDisposeScope();
        Assert.Equal(new long[] { count, 2 }, Projection.Of(ones(count, dimension)).Points.shape);
    }

    [Fact]
    public void AMosaicHasEachImageInItsPlace()
    {
        using var scope = NewDisposeScope();
        var images = arange(5).view(5, 1, 1, 1).expand(5, 1, 2, 3) / 2 - 1; // From -1, black, to 1, white.
        var mosaic = Mosaic.Draw(images, 2, black: -1, white: 1);
        Assert.Equal((9, 10), (mosaic.Width, mosaic.Height));
        using var read = SkiaSharp.SKBitmap.Decode(Convert.FromBase64String(mosaic.ToDataAddress()["data:image/png;base64,".Length..]));
        Assert.Equal(
            [0, 64, 128, 191, 255],
            new[] { (1, 1), (5, 1), (1, 4), (7, 5), (3, 8) }.Select(place => (int)read.GetPixel(place.Item1, place.Item2).Red)
        );
        Assert.Equal((120, 124, 132), (read.GetPixel(7, 8).Red, read.GetPixel(7, 8).Green, read.GetPixel(7, 8).Blue));
    }

    [Fact]
    public void AnEnlargedPictureHasASquareForEachPixel()
    {
        var picture = new Picture(3, 2, default);
        for (var pixel = 0; pixel < 6; pixel++)
            picture.Set(pixel % 3, pixel / 3, ((byte)(10 * pixel), (byte)pixel, 255));
        using var read = SkiaSharp.SKBitmap.Decode(
            Convert.FromBase64String(picture.Enlarged(4).ToDataAddress()["data:image/png;base64,".Length..])
        );
        Assert.Equal((12, 8), (read.Width, read.Height));
        for (var place = 0; place < 12 * 8; place++)
        {
            var (x, y) = (place % 12, place / 12);
            var pixel = (y / 4 * 3) + (x / 4);
            Assert.Equal((10 * pixel, pixel, 255), (read.GetPixel(x, y).Red, read.GetPixel(x, y).Green, read.GetPixel(x, y).Blue));
        }
    }
}
