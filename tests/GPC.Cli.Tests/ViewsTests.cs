using System.IO.Compression;
using BigGustave;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary><c>gpc views show</c>.</summary>
public sealed class ViewsTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ThePictureHasSamplesAndViews()
    {
        var data = folder.Write("digits-images-idx3-ubyte", Idx([3, 28, 28]));
        var run = Command.Run("views", "show", "mnist", "--data", data, "--output", folder["sheet.png"], "--views", "2", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        // Tiles of 84 pixels: 4 + 84 + 12 + 2 x (84 + 4) and 4 + 3 x (84 + 4).
        var sheet = Png.Open(folder["sheet.png"]);
        Assert.Equal((276, 268), (sheet.Width, sheet.Height));
        Assert.Equal(((int)run.Json["width"]!, (int)run.Json["height"]!), (sheet.Width, sheet.Height));
        for (var sample = 0; sample < 3; sample++)
        {
            for (var pixel = 0; pixel < 28; pixel++) Assert.Equal(Byte(sample, pixel, pixel), sheet.GetPixel(4 + (3 * pixel) + 1, 4 + (88 * sample) + (3 * pixel) + 1).R);
        }
        Assert.NotEqual(Tile(sheet, 100), Tile(sheet, 188));
        Assert.Equal(["digits-images-idx3-ubyte", "sheet.png"], folder.Files);
    }

    [Fact]
    public void TheSameSeedGivesTheSamePicture()
    {
        var data = folder.Write("images.gz", Compressed(Idx([2, 28, 28])));
        foreach (var (name, seed) in new[] { ("a", "1"), ("b", "1"), ("c", "2") })
            Assert.Equal(0, Command.Run("views", "show", "fashion-mnist", "--data", data, "--seed", seed, "--output", folder[name]).ExitCode);
        Assert.Equal(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["b"]));
        Assert.NotEqual(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["c"]));
    }

    [Fact]
    public void AUsersViewsAreLoaded()
    {
        var data = folder.Write("colors", Idx([1, 3, 4, 6]));
        var run = Command.Run("views", "show", $"{typeof(MyViews).Assembly.Location}:{typeof(MyViews).FullName}", "--data", data, "--output", folder["mine.png"], "--views", "1");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        // Tiles of 4 x 21 pixels in height; the image mirrored and cut to 4 of its 6 columns.
        var sheet = Png.Open(folder["mine.png"]);
        Assert.Equal((4 + (6 * 21) + 12 + (4 * 21) + 4, 4 + 84 + 4), (sheet.Width, sheet.Height));
        var view = sheet.GetPixel(4 + 126 + 12 + 10, 4 + 10);
        var column = Assert.Single([5, 4, 3], column => Color(column) == (view.R, view.G, view.B));
        Assert.Equal(Color(column - 3), Of(sheet.GetPixel(4 + 126 + 12 + (3 * 21) + 10, 4 + 10)));

        static (byte, byte, byte) Color(int column) => (Bytes(column), Bytes(24 + column), Bytes(48 + column));
        static byte Bytes(int index) => (byte)(index * 37);
        static (byte, byte, byte) Of(Pixel pixel) => (pixel.R, pixel.G, pixel.B);
    }

    [Theory]
    [InlineData("moons")]
    [InlineData("circles")]
    public void PointsAreDrawnInPanels(string name)
    {
        Assert.Equal(0, Command.Run("views", "show", name, "--samples", "2", "--views", "1", "--output", folder["points.png"]).ExitCode);
        var sheet = Png.Open(folder["points.png"]);
        Assert.Equal((4 + 240 + 12 + 240 + 4, 248), (sheet.Width, sheet.Height));

        // Two dots of 25 pixels in each panel, of two colours that both panels have.
        var (first, second) = (Dots(4), Dots(256));
        Assert.Equal([25, 25], first.Select(dot => dot.Count()));
        Assert.Equal([25, 25], second.Select(dot => dot.Count()));
        Assert.Equal(first.Select(dot => dot.Key).ToHashSet(), second.Select(dot => dot.Key).ToHashSet());
        Assert.NotEqual(first.Select(dot => dot.First()), second.Select(dot => dot.First() with { X = dot.First().X - 252 }));

        List<IGrouping<Pixel, (int X, int Y)>> Dots(int left) =>
            [.. Enumerable.Range(0, 240 * 240).Select(index => (X: left + (index % 240), Y: 4 + (index / 240))).GroupBy(at => sheet.GetPixel(at.X, at.Y)).Where(color => color.Key.R != 250)];
    }

    [Theory]
    [InlineData("fashion", "views: found \"fashion\", expected moons, circles, fashion-mnist, mnist, cifar10, cifar100, svhn: choose one of them, or name a class of your own as in bin/Mine.dll:Mine.MyViews")]
    [InlineData("svhn", "--data: found nothing, expected the images for svhn: name an IDX file, or the folder with it")]
    public void WhatIsMissingIsNamed(string views, string error) => Assert.Equal(new Command(3, "", error + "\n"), Command.Run("views", "show", views));

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0, 0, 8 })]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 9 })]
    [InlineData(new byte[] { 0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 0, 0, 8, 3, 0, 0, 0, 9, 0, 0, 0, 28, 0, 0, 0, 28, 1, 2, 3 })]
    [InlineData(new byte[] { 0x1f, 0x8b, 8, 3, 1 })]
    public void DamagedDataIsRefused(byte[] bytes)
    {
        var data = folder.Write("damaged", bytes);
        var run = Command.Run("views", "show", "mnist", "--data", data, "--output", folder["sheet.png"]);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("--data: found ", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["damaged"], folder.Files);
    }

    [Fact]
    public void DataOfAnotherShapeIsRefused()
    {
        var data = folder.Write("images", Idx([1, 4, 4]));
        Assert.Equal(
            new Command(3, "", "--data: found samples of shape (1, 4, 4), expected (3, 32, 32), which svhn takes: give the data that these views are for\n"),
            Command.Run("views", "show", "svhn", "--data", data, "--output", folder["sheet.png"]));
    }

    [Fact]
    public void AFolderThatIsMissingIsAFailure()
    {
        var data = folder.Write("images", Idx([1, 28, 28]));
        var run = Command.Run("views", "show", "mnist", "--data", data, "--output", folder["none/sheet.png"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("none/sheet.png", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAssemblyWithoutTheViewsNamesThoseItHas()
    {
        var run = Command.Run("views", "show", $"{typeof(MyViews).Assembly.Location}:Mine");
        Assert.Equal(new Command(3, "", $"views: found \"Mine\", expected {typeof(MyViews).FullName}: write its name with the namespace\n"), run);
    }

    static byte Byte(int sample, int y, int x) => (byte)(((((sample * 28) + y) * 28) + x) * 37);

    static string Tile(Png sheet, int left) => string.Join(' ', Enumerable.Range(0, 84 * 84).Select(index => sheet.GetPixel(left + (index % 84), 4 + (index / 84)).R));

    static byte[] Idx(int[] sizes) =>
        [0, 0, 8, (byte)sizes.Length, .. sizes.SelectMany(size => new[] { (byte)(size >> 24), (byte)(size >> 16), (byte)(size >> 8), (byte)size }), .. Enumerable.Range(0, sizes.Aggregate(1, (product, size) => product * size)).Select(index => (byte)(index * 37))];

    static byte[] Compressed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest)) gzip.Write(bytes);
        return memory.ToArray();
    }
}
