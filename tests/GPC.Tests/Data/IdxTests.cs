using System.Buffers.Binary;
using System.IO.Compression;
using GPC.Data;
using Xunit;

namespace GPC.Tests.Data;

public class IdxTests
{
    static readonly byte[] Pixels = Loaded.Bytes(3 * 4 * 5),
        Images = [.. Header(0x803, 3, 4, 5), .. Pixels],
        Labels = [.. Header(0x801, 3), 2, 0, 9];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatIsWrittenIsRead(bool packed)
    {
        using var folder = new TemporaryFolder();
        var data = IdxFile
            .Load(folder.Write("images", packed ? Gzip(Images) : Images), folder.Write("labels", packed ? Gzip(Labels) : Labels))
            .Value();
        Assert.Equal([1, 4, 5], data.Samples.SampleShape.ToArray());
        Assert.Equal(Loaded.Scaled(Pixels), data.Samples.Values());
        Assert.Equal([2, 0, 9], data.Labels.Values.ToArray());
        Assert.Equal(10, data.Labels.Classes);
    }

    [Fact]
    public void AnotherDomainIsReached()
    {
        using var folder = new TemporaryFolder();
        var data = IdxFile
            .Load(folder.Write("images", Images), folder.Write("labels", Labels), domain: new IntervalConfig { Min = -1, Max = 1 })
            .Value();
        Assert.Equal(Pixels.Select(level => (float)(-1 + 2 * level / 255.0)), data.Samples.Values());
    }

    [Fact]
    public void EachMistakeIsOneSentence()
    {
        using var folder = new TemporaryFolder();
        var (images, labels) = (folder.Write("images", Images), folder.Write("labels", Labels));
        Assert.Equal(
            $"{folder["none"]}: found no file, expected a data file: put it there, or give another path",
            IdxFile.Load(folder["none"], labels).Error()
        );
        var swapped = IdxFile.Load(labels, images).Errors;
        Assert.Equal(
            $"{labels}: found the magic number 0x00000801 of labels, expected 0x00000803, an IDX file of images: swap the two files",
            swapped[0].ToString()
        );
        Assert.Equal(2, swapped.Length);
        Assert.Contains(
            "found the magic number 0x",
            IdxFile.Load(folder.Write("other", Loaded.Bytes(100)), labels).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "found 59 bytes after the header, expected 60, as the header says (3 x 4 x 5)",
            IdxFile.Load(folder.Write("cut", Images[..^1]), labels).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains("found 61 bytes", IdxFile.Load(folder.Write("long", [.. Images, 1]), labels).Error(), StringComparison.Ordinal);
        Assert.Contains(
            "found 2 labels, expected 3",
            IdxFile.Load(images, folder.Write("two", [.. Header(0x801, 2), 1, 1])).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "found label 9 of sample 2, expected a class from 0 to 8",
            IdxFile.Load(images, labels, classes: 9).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "sizes 3 x 0 x 5",
            IdxFile.Load(folder.Write("empty", Header(0x803, 3, 0, 5)), labels).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "found 59652323",
            IdxFile.Load(folder.Write("huge", [.. Header(0x803, int.MaxValue, int.MaxValue, 5), .. new byte[59652323]]), labels).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "corrupt or truncated gzip file",
            IdxFile.Load(folder.Write("gz", Gzip(Images)[..^3]), labels).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains("can be read", IdxFile.Load(Path.GetDirectoryName(images)!, labels).Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenFilesNeverThrow()
    {
        using var folder = new TemporaryFolder();
        var (images, labels) = (folder.Write("images", Images), folder.Write("labels", Labels));
        Loaded.Survives(Images, path => IdxFile.Load(path, labels));
        Loaded.Survives(Labels, path => IdxFile.Load(images, path));
        Loaded.Survives(Gzip(Images), path => IdxFile.Load(path, labels));
    }

    static byte[] Header(int magic, params int[] sizes)
    {
        var header = new byte[4 + 4 * sizes.Length];
        BinaryPrimitives.WriteInt32BigEndian(header, magic);
        for (var i = 0; i < sizes.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + 4 * i), sizes[i]);
        return header;
    }

    static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal))
            packing.Write(content);
        return packed.ToArray();
    }
}
