using GPC.Data;
using Xunit;

namespace GPC.Tests.Data;

/// <summary>Folders of images, which Pillow wrote.</summary>
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
        Assert.Contains("found no folder, expected one with a subfolder of images for each class", ImageFolder.Load(folder["none"]).Error(), StringComparison.Ordinal);
        Assert.Contains("found 0 subfolders without an image", ImageFolder.Load(folder["."]).Error(), StringComparison.Ordinal);
        folder.Write("a/1.png", SampleImages.PngAlpha);
        folder.Write("a/2.png", SampleImages.PngAlpha[..60]);
        folder.Write("a/3.png", [1, 2, 3]);
        folder.Write("b/4.jpg", SampleImages.Cmyk);
        folder.Write("b/5.jpg", Small(SampleImages.PngAlpha));
        var errors = ImageFolder.Load(folder["."]).Errors.Select(error => error.ToString()).ToArray();
        Assert.Equal(4, errors.Length);
        Assert.Contains("2.png: found an image that is truncated or corrupt, expected a whole one", errors[0], StringComparison.Ordinal);
        Assert.Contains("3.png: found another format, expected a PNG or JPEG image", errors[1], StringComparison.Ordinal);
        Assert.Contains("4.jpg: found 4 channels of 8 bits", errors[2], StringComparison.Ordinal);
        Assert.Contains("5.jpg: found 100000 x 100000 pixels", errors[3], StringComparison.Ordinal);
        folder.Write("b/4.jpg", SampleImages.PngOther);
        Assert.Contains(ImageFolder.Load(folder["."]).Errors, error => error.ToString().Contains("found 2 x 3 pixels, expected 12 x 20", StringComparison.Ordinal));
        for (var i = 10; i < 40; i++) folder.Write($"c/{i}.png", [0]);
        Assert.Equal(10, ImageFolder.Load(folder["."]).Errors.Length);
    }

    /// <summary>What the decoder would read wrongly without an error: rows of few bits for each pixel, interlaced rows.</summary>
    [Theory]
    [InlineData(24, 1, "found pixels of 1 bits, expected an image of one, two, three or four 8-bit channels")]
    [InlineData(24, 4, "found pixels of 4 bits")]
    [InlineData(28, 1, "found an interlaced image")]
    public void PngThatTheDecoderDoesNotKnowIsRefused(int at, byte value, string message)
    {
        using var folder = new TemporaryFolder();
        byte[] changed = [.. SampleImages.PngAlpha];
        changed[at] = value;
        folder.Write("1.png", changed);
        Assert.Contains(message, $"{ImageFile.Read(folder["1.png"]).Errors.Single()}", StringComparison.Ordinal);
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
        Assert.Contains("found an image that is truncated or corrupt", ImageFolder.Load(folder["."]).Error(), StringComparison.Ordinal);
    }

    /// <summary>Adobe's marker, and not JFIF's, says that planes are red, green and blue as they stand: 0; that they are luma and chroma: 1.</summary>
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
            double luma = found[i], blue = found[pixels + i] - 128, red = found[(2 * pixels) + i] - 128;
            Assert.Equal(colours[i], transform == 1 ? luma : Math.Clamp(luma + (1.402 * red), 0, 255), 0.51);
            Assert.Equal(colours[(2 * pixels) + i], transform == 1 ? found[(2 * pixels) + i] : Math.Clamp(luma + (1.772 * blue), 0, 255), 0.51);
        }
    }

    [Theory]
    [InlineData("png")]
    [InlineData("baseline")]
    [InlineData("progressive")]
    public void BrokenImagesNeverThrow(string format)
    {
        var content = format switch { "png" => SampleImages.PngAlpha, "baseline" => SampleImages.Baseline, _ => SampleImages.Progressive };
        // What follows the last pixel need not be there.
        Loaded.Survives(content, ImageFile.Read, everyCutIsSeen: false);
        Assert.False(ImageFile.Read(Path.GetTempPath()).IsValid);
    }

    // A header that claims ten thousand million pixels.
    static byte[] Small(byte[] png)
    {
        byte[] changed = [.. png];
        foreach (var at in (int[])[16, 20])
        {
            (changed[at], changed[at + 1], changed[at + 2], changed[at + 3]) = (0, 1, 0x86, 0xA0);
        }
        return changed;
    }

    static void IsTheSample(LabelledDataset data, int index, int tolerance)
    {
        using var one = data.Samples.Take([index]);
        var values = one.Tensor.data<float>().ToArray();
        for (var i = 0; i < 720; i++)
        {
            var (x, y, expected) = (i % 20, i / 20 % 12, 128.0);
            if (i < 240) expected = 10 * x + 20;
            else if (i < 480) expected = 15 * y + 20;
            Assert.InRange(255 * values[i], expected - tolerance - 0.01, expected + tolerance + 0.01);
        }
    }
}
