using GPC.Data;
using SkiaSharp;
using Xunit;

namespace GPC.Tests.Data;

/// <summary>Folders of images, which others wrote.</summary>
public class ImageFolderTests
{
    [Fact]
    public void SubfoldersAreClassesInTheOrderOfTheirNames()
    {
        using var folder = new TemporaryFolder();
        folder.Write("set/b/2.png", SampleImages.PngAlpha);
        folder.Write("set/b/1.JPG", SampleImages.Baseline);
        folder.Write("set/a/3.jpeg", SampleImages.Progressive);
        folder.Write("set/a/notes.txt", [1]);
        folder.Write("set/readme.png", [1]);
        var data = ImageFolder.Load(folder["set"]).Value();
        Assert.Equal([0, 1, 1], data.Labels.Values.ToArray());
        Assert.Equal([3, 12, 20], data.Samples.SampleShape.ToArray());
        Assert.Equal("set", data.Samples.Name);
        // JPEG is lossy, more so with colours in half resolution; PNG is not.
        IsTheSample(data, 0, 14);
        IsTheSample(data, 1, 4);
        IsTheSample(data, 2, 0);
    }

    [Fact]
    public void EveryFormatIsRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.bmp", SampleImages.Bmp);
        folder.Write("a/2.webp", SampleImages.WebP);
        folder.Write("a/3.ico", SampleImages.Ico);
        folder.Write("a/4.png", SampleImages.Png16);
        folder.Write("a/5.PNG", SampleImages.PngInterlaced);
        folder.Write("a/6.jpg", SampleImages.Cmyk);
        folder.Write("a/7.gif", SampleImages.PngAlpha); // The content decides.
        var data = ImageFolder.Load(folder["."]).Value();
        Assert.Equal(7, data.Samples.Count);
        for (var index = 0; index < 7; index++)
            IsTheSample(data, index, tolerance: index == 5 ? 4 : 0);
    }

    [Fact]
    public void FewBitsFramesAndPalettesAreRead()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1", SampleImages.Png1);
        folder.Write("palette", SampleImages.PngPalette);
        folder.Write("frames", SampleImages.Gif);
        Assert.Equal([0, 255, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255], ImageFile.Read(folder["1"]).Value().Planes);
        Assert.Equal([40, 1, 250, 50, 2, 240, 60, 3, 230], ImageFile.Read(folder["palette"]).Value().Planes);
        Assert.Equal([10, 200, 20, 100, 30, 50], ImageFile.Read(folder["frames"]).Value().Planes);
    }

    [Fact]
    public void WhatIsTransparentKeepsItsColour()
    {
        using var folder = new TemporaryFolder();
        using var bitmap = new SKBitmap(new SKImageInfo(2, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.SetPixel(0, 0, new SKColor(10, 20, 30, 0));
        bitmap.SetPixel(1, 0, new SKColor(201, 101, 51, 7));
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        folder.Write("1.png", png.ToArray());
        Assert.Equal([10, 201, 20, 101, 30, 51], ImageFile.Read(folder["1.png"]).Value().Planes);
    }

    [Fact]
    public void GreyAndColoursAreConverted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/1.jpg", SampleImages.Grey);
        folder.Write("a/2.png", SampleImages.PngAlpha);
        var colours = ImageFolder.Load(folder["."]).Value().Samples.Values();
        var grey = ImageFolder.Load(folder["."], channels: 1).Value();
        Assert.Equal([1, 12, 20], grey.Samples.SampleShape.ToArray());
        var values = grey.Samples.Values();
        for (var y = 0; y < 12; y++)
        {
            for (var x = 0; x < 20; x++)
            {
                var at = 20 * y + x;
                Assert.InRange(255 * values[at], 10 * x + 20 - 3, 10 * x + 20 + 3);
                Assert.Equal((colours[at], colours[at]), (colours[240 + at], colours[480 + at]));
                Assert.Equal(Math.Round(0.299 * (10 * x + 20) + 0.587 * (15 * y + 20) + 0.114 * 128), 255 * values[240 + at], 0.51);
            }
        }
    }

    [Fact]
    public void EachMistakeIsOneSentence()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(
            "found no folder, expected one with a subfolder of images for each class",
            ImageFolder.Load(folder["none"]).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains("found 0 subfolders without an image", ImageFolder.Load(folder["."]).Error(), StringComparison.Ordinal);
        folder.Write("a/1.png", SampleImages.PngAlpha);
        folder.Write("a/2.png", SampleImages.PngAlpha[..60]);
        folder.Write("a/3.png", [1, 2, 3]);
        folder.Write("b/4.jpg", Huge(SampleImages.PngAlpha));
        var errors = ImageFolder.Load(folder["."]).Errors.Select(error => error.ToString()).ToArray();
        Assert.Equal(3, errors.Length);
        Assert.Contains("2.png: found an image that is truncated or corrupt, expected a whole one", errors[0], StringComparison.Ordinal);
        Assert.Contains(
            "3.png: found no valid header of an image, expected a PNG, JPEG, WebP, GIF, BMP or ICO file",
            errors[1],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "4.jpg: found 100000 x 100000 pixels, expected at most 67108864: make the image smaller",
            errors[2],
            StringComparison.Ordinal
        );
        folder.Write("b/4.jpg", SampleImages.PngOther);
        Assert.Contains(ImageFolder.Load(folder["."]).Errors, error =>
            error.ToString().Contains("found 2 x 3 pixels, expected 12 x 20", StringComparison.Ordinal)
        );
        for (var i = 10; i < 40; i++)
            folder.Write($"c/{i}.png", [0]);
        Assert.Equal(10, ImageFolder.Load(folder["."]).Errors.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void JpegWithoutAPixelIsRefused(int place)
    {
        using var folder = new TemporaryFolder();
        byte[] changed = [.. SampleImages.Baseline];
        var size = changed.AsSpan().IndexOf((byte[])[0xFF, 0xC0]) + 5 + place;
        (changed[size], changed[size + 1]) = (0, 0);
        folder.Write("a/1.jpg", changed);
        Assert.Contains("found no valid header of an image", ImageFolder.Load(folder["."]).Error(), StringComparison.Ordinal);
    }

    /// <summary>
    /// Adobe's marker, and not JFIF's, says that planes are red, green and blue as they stand: 0; that they are luma and chroma: 1.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void ColoursOfJpegAreThoseOfItsMarker(byte transform)
    {
        using var folder = new TemporaryFolder();
        var jfif = SampleImages.Baseline.AsSpan().IndexOf((byte[])[0xFF, 0xE0]);
        var end = jfif + 2 + (SampleImages.Baseline[jfif + 2] << 8) + SampleImages.Baseline[jfif + 3];
        byte[] adobe = [0xFF, 0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]; // With a byte of filling.
        folder.Write("jfif.jpg", SampleImages.Baseline);
        folder.Write("adobe.jpg", [.. SampleImages.Baseline.AsSpan(0, jfif), .. adobe, .. SampleImages.Baseline.AsSpan(end)]);
        var (colours, found) = (ImageFile.Read(folder["jfif.jpg"]).Value().Planes, ImageFile.Read(folder["adobe.jpg"]).Value().Planes);
        var pixels = colours.Length / 3;
        for (var i = 0; i < pixels; i++)
        {
            double luma = found[i],
                blue = found[pixels + i] - 128,
                red = found[(2 * pixels) + i] - 128;
            // The decoder rounds once more.
            Assert.Equal(colours[i], transform == 1 ? luma : Math.Clamp(luma + (1.402 * red), 0, 255), 1.01);
            Assert.Equal(
                colours[(2 * pixels) + i],
                transform == 1 ? found[(2 * pixels) + i] : Math.Clamp(luma + (1.772 * blue), 0, 255),
                1.01
            );
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("interlaced")]
    [InlineData("baseline")]
    [InlineData("progressive")]
    [InlineData("cmyk")]
    [InlineData("webp")]
    [InlineData("gif")]
    [InlineData("bmp")]
    [InlineData("ico")]
    public void BrokenImagesNeverThrow(string format)
    {
        var content = format switch
        {
            "png" => SampleImages.PngAlpha,
            "interlaced" => SampleImages.PngInterlaced,
            "baseline" => SampleImages.Baseline,
            "progressive" => SampleImages.Progressive,
            "cmyk" => SampleImages.Cmyk,
            "webp" => SampleImages.WebP,
            "gif" => SampleImages.Gif,
            "bmp" => SampleImages.Bmp,
            _ => SampleImages.Ico,
        };
        // What follows the last pixel need not be there.
        Loaded.Survives(content, ImageFile.Read, everyCutIsSeen: false);
        Assert.False(ImageFile.Read(Path.GetTempPath()).IsValid);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(70)]
    public void HalfAnImageIsRefused(int percent)
    {
        using var folder = new TemporaryFolder();
        byte[][] formats =
        [
            SampleImages.PngAlpha,
            SampleImages.PngInterlaced,
            SampleImages.Png16,
            SampleImages.Baseline,
            SampleImages.Progressive,
            SampleImages.Cmyk,
            SampleImages.WebP,
            SampleImages.Bmp,
            SampleImages.Ico,
        ];
        Assert.All(formats, content =>
            Assert.False(ImageFile.Read(folder.Write("cut", content[..(content.Length * percent / 100)])).IsValid)
        );
    }

    [Fact]
    public void AJpegWithoutItsEndIsRefused()
    {
        using var folder = new TemporaryFolder();
        byte[][] kinds = [SampleImages.Baseline, SampleImages.Progressive, SampleImages.Grey, SampleImages.Cmyk];
        Assert.All(kinds, content =>
            Assert.Contains("truncated or corrupt", ImageFile.Read(folder.Write("cut", content[..^2])).Error(), StringComparison.Ordinal)
        );
        Assert.All(kinds, content => Assert.True(ImageFile.Read(folder.Write("more", [.. content, 1, 2, 3])).IsValid));
    }

    // A header that claims ten thousand million pixels, with the checksum of that.
    static byte[] Huge(byte[] png) =>
        [.. png[..16], 0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0, .. png[24..29], 0xA8, 0x52, 0x0B, 0xC8, .. png[33..]];

    static void IsTheSample(LabelledDataset data, int index, int tolerance)
    {
        using var one = data.Samples.Take([index]);
        var values = one.Tensor.data<float>().ToArray();
        for (var i = 0; i < 720; i++)
        {
            var (x, y, expected) = (i % 20, i / 20 % 12, 128.0);
            if (i < 240)
                expected = 10 * x + 20;
            else if (i < 480)
                expected = 15 * y + 20;
            Assert.InRange(255 * values[i], expected - tolerance - 0.01, expected + tolerance + 0.01);
        }
    }
}
