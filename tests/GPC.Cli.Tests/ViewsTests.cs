using GPC.Reports;
using SkiaSharp;
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
        var data = Idx("digits-images-idx3-ubyte", 3, 28, 28);
        var run = Command.Run("views", "show", "mnist", "--data", data, "--output", folder["sheet.png"], "--views", "2", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        // Tiles of 84 pixels: 4 + 84 + 12 + 2 x (84 + 4) and 4 + 3 x (84 + 4).
        using var sheet = SKBitmap.Decode(folder["sheet.png"]);
        Assert.Equal((276, 268), (sheet.Width, sheet.Height));
        Assert.Equal(((int)run.Json["width"]!, (int)run.Json["height"]!), (sheet.Width, sheet.Height));
        for (var sample = 0; sample < 3; sample++)
        {
            for (var pixel = 0; pixel < 28; pixel++)
                Assert.Equal(Byte(sample, pixel, pixel), sheet.GetPixel(4 + (3 * pixel) + 1, 4 + (88 * sample) + (3 * pixel) + 1).Red);
        }
        Assert.NotEqual(Tile(sheet, 100), Tile(sheet, 188));
        Assert.Equal(["digits-images-idx3-ubyte", "digits-labels-idx1-ubyte", "sheet.png"], folder.Files);
    }

    [Fact]
    public void TheSameSeedGivesTheSamePicture()
    {
        var data = Idx("images-idx3-ubyte", 2, 28, 28);
        foreach (var (name, seed) in new[] { ("a", "1"), ("b", "1"), ("c", "2") })
            Assert.Equal(
                0,
                Command.Run("views", "show", "fashion-mnist", "--data", data, "--seed", seed, "--output", folder[name]).ExitCode
            );
        Assert.Equal(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["b"]));
        Assert.NotEqual(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["c"]));
    }

    [Fact]
    public void AUsersViewsAreLoaded()
    {
        var picture = new Picture(6, 4, (0, 0, 0));
        for (var pixel = 0; pixel < 24; pixel++)
            picture.Set(pixel % 6, pixel / 6, (Bytes(pixel), Bytes(24 + pixel), Bytes(48 + pixel)));
        Directory.CreateDirectory(folder["photos/class"]);
        picture.Save(folder["photos/class/photo.png"]);
        var run = Command.Run(
            "views",
            "show",
            $"{typeof(MyViews).Assembly.Location}:{typeof(MyViews).FullName}",
            "--data",
            folder["photos"],
            "--output",
            folder["mine.png"],
            "--views",
            "1"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        // Tiles of 4 x 21 pixels in height; the image mirrored and cut to 4 of its 6 columns.
        using var sheet = SKBitmap.Decode(folder["mine.png"]);
        Assert.Equal((4 + (6 * 21) + 12 + (4 * 21) + 4, 4 + 84 + 4), (sheet.Width, sheet.Height));
        var view = sheet.GetPixel(4 + 126 + 12 + 10, 4 + 10);
        var column = Assert.Single([5, 4, 3], column => Color(column) == Of(view));
        Assert.Equal(Color(column - 3), Of(sheet.GetPixel(4 + 126 + 12 + (3 * 21) + 10, 4 + 10)));

        static (byte, byte, byte) Color(int column) => (Bytes(column), Bytes(24 + column), Bytes(48 + column));
        static byte Bytes(int index) => (byte)(index * 37);
        static (byte, byte, byte) Of(SKColor color) => (color.Red, color.Green, color.Blue);
    }

    [Theory]
    [InlineData("moons")]
    [InlineData("circles")]
    public void PointsAreDrawnInPanels(string name)
    {
        Assert.Equal(0, Command.Run("views", "show", name, "--samples", "2", "--views", "1", "--output", folder["points.png"]).ExitCode);
        using var sheet = SKBitmap.Decode(folder["points.png"]);
        Assert.Equal((4 + 240 + 12 + 240 + 4, 248), (sheet.Width, sheet.Height));

        // Two dots of 25 pixels in each panel, of two colours that both panels have.
        var (first, second) = (Dots(4), Dots(256));
        Assert.Equal([25, 25], first.Select(dot => dot.Count()));
        Assert.Equal([25, 25], second.Select(dot => dot.Count()));
        Assert.Equal(first.Select(dot => dot.Key).ToHashSet(), second.Select(dot => dot.Key).ToHashSet());
        Assert.NotEqual(first.Select(dot => dot.First()), second.Select(dot => dot.First() with { X = dot.First().X - 252 }));

        List<IGrouping<SKColor, (int X, int Y)>> Dots(int left) =>
            [
                .. Enumerable
                    .Range(0, 240 * 240)
                    .Select(index => (X: left + (index % 240), Y: 4 + (index / 240)))
                    .GroupBy(at => sheet.GetPixel(at.X, at.Y))
                    .Where(color => color.Key.Red != 250),
            ];
    }

    [Theory]
    [InlineData(
        "fashion",
        "views: found \"fashion\", expected moons, circles, fashion-mnist, mnist, cifar10, cifar100, svhn: choose one of them, or name "
            + "a class of your own as in bin/Mine.dll:Mine.MyViews"
    )]
    [InlineData(
        "svhn",
        "--data: found \"none\", expected moons, circles, blobs, spirals, digits, fashion-mnist, mnist, cifar10, cifar100, svhn; a "
            + "folder of images; or a file such as t10k-images-idx3-ubyte.gz: name one of them"
    )]
    [InlineData(
        "fashion-mnist",
        "--data: found samples of shape (2), expected (1, 28, 28), which fashion-mnist takes: give the data that these views are for",
        "moons"
    )]
    public void WhatIsMissingIsNamed(string views, string error, string data = "none") =>
        Assert.Equal(new Command(3, "", error + "\n"), Command.Run("views", "show", views, "--data", data));

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 0x1f, 0x8b, 8, 3, 1 })]
    public void DamagedDataIsRefused(byte[] bytes)
    {
        var data = folder.Write("images-idx3-ubyte", bytes);
        folder.Write("labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 1, 7]);
        var run = Command.Run("views", "show", "mnist", "--data", data, "--output", folder["sheet.png"]);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{data}: found ", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Equal(["images-idx3-ubyte", "labels-idx1-ubyte"], folder.Files);
    }

    [Fact]
    public void AFolderThatIsMissingIsNamed()
    {
        var data = Idx("images-idx3-ubyte", 1, 28, 28);
        var run = Command.Run("views", "show", "mnist", "--data", data, "--output", folder["none/sheet.png"]);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("none/sheet.png: found no folder", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAssemblyWithoutTheViewsNamesThoseItHas()
    {
        var run = Command.Run("views", "show", $"{typeof(MyViews).Assembly.Location}:Mine");
        Assert.Equal(
            new Command(3, "", $"views: found \"Mine\", expected {typeof(MyViews).FullName}: write its name with the namespace\n"),
            run
        );
    }

    static byte Byte(int sample, int y, int x) => (byte)(((((sample * 28) + y) * 28) + x) * 37);

    static string Tile(SKBitmap sheet, int left) =>
        string.Join(' ', Enumerable.Range(0, 84 * 84).Select(index => sheet.GetPixel(left + (index % 84), 4 + (index / 84)).Red));

    // An IDX file of images, and one of labels beside it.
    string Idx(string name, byte count, byte height, byte width)
    {
        folder.Write(
            name.Replace("images-idx3", "labels-idx1", StringComparison.Ordinal),
            [0, 0, 8, 1, 0, 0, 0, count, .. new byte[count]]
        );
        return folder.Write(
            name,
            [
                0,
                0,
                8,
                3,
                0,
                0,
                0,
                count,
                0,
                0,
                0,
                height,
                0,
                0,
                0,
                width,
                .. Enumerable.Range(0, count * height * width).Select(index => (byte)(index * 37)),
            ]
        );
    }
}
