using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using GPC.Data;
using GPC.Oracle;
using Xunit;

namespace GPC.Tests.Data;

/// <summary>MATLAB files as SVHN has them: written by SciPy, and by hand in the format's words.</summary>
public class SvhnTests
{
    // In MATLAB's order: the row runs fastest, then column, channel, image.
    static readonly byte[] Pixels =
    [
        .. from image in Enumerable.Range(0, 3)
        from channel in Enumerable.Range(0, 3)
        from column in Enumerable.Range(0, 32)
        from row in Enumerable.Range(0, 32)
        select (byte)((row * 5 + column * 3 + channel * 50 + image * 101) % 256),
    ];

    [Theory]
    [InlineData("SVHN")]
    [InlineData("SVHN compressed")]
    [InlineData("SVHN with float64")]
    public void WhatSciPyWritesIsRead(string file)
    {
        using var folder = new TemporaryFolder();
        IsRight(SvhnFile.Load(folder.Write("train_32x32.mat", Convert.FromBase64String((string)Expected.Of("files", file)!))).Value());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatTheFormatSaysIsRead(bool compressed)
    {
        using var folder = new TemporaryFolder();
        IsRight(SvhnFile.Load(folder.Write("train_32x32.mat", File(compressed, Pixels, [1, 10, 9]))).Value());
    }

    [Fact]
    public void EachMistakeIsOneSentence()
    {
        using var folder = new TemporaryFolder();
        string Error(byte[] content) => SvhnFile.Load(folder.Write("a.mat", content)).Error();
        var good = File(false, Pixels, [1, 10, 9]);
        Assert.Equal(
            $"{folder["none"]}: found no file, expected a data file: put it there, or give another path",
            SvhnFile.Load(folder["none"]).Error()
        );
        Assert.Contains("found 100 bytes, expected a MATLAB file", Error(good[..100]), StringComparison.Ordinal);
        Assert.Contains(
            "save it with -v7 or -v6, not -v7.3",
            Error([.. new byte[124], 0, 2, (byte)'I', (byte)'M']),
            StringComparison.Ordinal
        );
        Assert.Contains("found no numeric array, expected X (images) and y (labels)", Error(good[..128]), StringComparison.Ordinal);
        Assert.Contains(
            "found the arrays X, expected",
            Error([.. good[..128], .. Matrix("X", [2, 1], 9, [1, 2])]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "X of UInt8 (2, 1), expected UInt8 (32, 32, 3, count)",
            Error([.. good[..128], .. Matrix("X", [2, 1], 9, [1, 2]), .. Matrix("y", [1, 1], 9, [1])]),
            StringComparison.Ordinal
        );
        Assert.Contains("truncated or corrupt", Error(good[..^1]), StringComparison.Ordinal);
        Assert.Contains("whole numbers from 1 to 10", Error(File(true, Pixels, [1, 0, 9])), StringComparison.Ordinal);
        Assert.Contains("found 2 labels, expected 3", Error(File(true, Pixels, [1, 1])), StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenFilesNeverThrow() => Loaded.Survives(File(true, new byte[32 * 32 * 3], [3]), path => SvhnFile.Load(path));

    static void IsRight(LabelledDataset data)
    {
        Assert.Equal([3, 32, 32], data.Samples.SampleShape.ToArray());
        Assert.Equal([1, 0, 9], data.Labels.Values.ToArray());
        var values = data.Samples.Values();
        for (var i = 0; i < values.Length; i++)
        {
            var (column, row, channel, image) = (i % 32, i / 32 % 32, i / 1024 % 3, i / 3072);
            Assert.Equal((float)(Pixels[row + 32 * (column + 32 * (channel + 3 * image))] / 255.0), values[i]);
        }
    }

    // The labels are in a class of doubles but stored as bytes, as MATLAB does.
    static byte[] File(bool compressed, byte[] pixels, byte[] labels)
    {
        byte[] images = Matrix("X", [32, 32, 3, pixels.Length / 3072], 9, pixels),
            names = Matrix("y", [labels.Length, 1], 6, labels);
        return
        [
            .. Encoding.ASCII.GetBytes("MATLAB 5.0 MAT-file, Platform: GLNXA64".PadRight(124)),
            0,
            1,
            .. "IM"u8,
            .. compressed ? Packed(images) : images,
            .. compressed ? Packed(names) : names,
        ];
    }

    static byte[] Matrix(string name, int[] shape, byte @class, byte[] data) =>
        Element(
            14,
            [
                .. Element(6, [@class, 0, 0, 0, 0, 0, 0, 0]),
                .. Element(5, [.. shape.SelectMany(size => Little(size))]),
                .. Element(1, Encoding.ASCII.GetBytes(name)),
                .. Element(2, data),
            ]
        );

    // Up to four bytes go into the tag.
    static byte[] Element(int type, byte[] data) =>
        data.Length is > 0 and <= 4
            ? [(byte)type, 0, (byte)data.Length, 0, .. data, .. new byte[4 - data.Length]]
            : [.. Little(type), .. Little(data.Length), .. data, .. new byte[(8 - data.Length % 8) % 8]];

    static byte[] Packed(byte[] element)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal))
            packing.Write(element);
        var bytes = packed.ToArray();
        return [.. Little(15), .. Little(bytes.Length), .. bytes];
    }

    static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
