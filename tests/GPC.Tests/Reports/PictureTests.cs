using GPC.Reports;
using GPC.Tests.Data;
using Xunit;

namespace GPC.Tests.Reports;

/// <summary>Pictures are read back as they were drawn.</summary>
public sealed class PictureTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(60, 50, 2)]
    [InlineData(60, 50, 40)]
    [InlineData(300, 7, 1000)]
    public void EveryPixelIsKept(int width, int height, int colors)
    {
        var random = new Random(colors);
        var palette = Enumerable
            .Range(0, colors)
            .Select(_ => ((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)))
            .ToArray();
        var picture = new Picture(width, height, (1, 2, 3));
        var drawn = new Dictionary<(int X, int Y), (byte, byte, byte)>();
        for (var count = 0; count < width * height / 2; count++)
        {
            var (x, y, color) = (random.Next(width), random.Next(height), palette[random.Next(colors)]);
            picture.Set(x, y, color);
            drawn[(x, y)] = color;
        }
        picture.Save(folder["picture.png"]);

        using var read = SkiaSharp.SKBitmap.Decode(folder["picture.png"]);
        Assert.Equal((width, height), (read.Width, read.Height));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var pixel = read.GetPixel(x, y);
                Assert.Equal(drawn.GetValueOrDefault((x, y), ((byte)1, (byte)2, (byte)3)), (pixel.Red, pixel.Green, pixel.Blue));
            }
        }
        Assert.Equal([folder["picture.png"]], Directory.GetFiles(folder["."]).Select(Path.GetFullPath));
    }
}
