using System.Text;
using GPC.Data;
using GPC.Oracle;
using Xunit;

namespace GPC.Tests.Data;

/// <summary>NumPy's files, written by NumPy, and by hand for the mistakes.</summary>
public class NumpyTests
{
    static readonly int[] Numbers = [.. Enumerable.Range(0, 24).Select(i => i * 5 % 24)];

    [Theory]
    [InlineData("float64")]
    [InlineData("float32")]
    [InlineData("float16")]
    [InlineData("int8")]
    [InlineData("int16")]
    [InlineData("uint16")]
    [InlineData("int32")]
    [InlineData("uint32")]
    [InlineData("int64")]
    [InlineData("uint64")]
    public void WhatNumPySavesIsRead(string type)
    {
        using var folder = new TemporaryFolder();
        foreach (var order in (string[])["C", "Fortran"])
        {
            var content = Convert.FromBase64String((string)Expected.Of("files", $"{type} in {order}'s order")!);
            var data = NumpyData.Load(folder.Write("x.npy", content)).Value();
            Assert.Equal([2, 3], data.SampleShape.ToArray());
            Assert.Equal((4, 0, 23), (data.Count, data.Domain.Min, data.Domain.Max));
            Assert.Equal(Numbers.Select(number => (float)number), data.Values());
        }
    }

    [Theory]
    [InlineData("savez")]
    [InlineData("savez_compressed")]
    public void ArchivesHaveSamplesAndLabels(string function)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.npz", Convert.FromBase64String((string)Expected.Of("files", function)!));
        var data = NumpyData.LoadArchive(folder["a.npz"], 3, samples: "images").Value();
        Assert.Equal(Loaded.Scaled(Numbers.Select(number => (byte)number)), data.Samples.Values());
        Assert.Equal([0, 2, 1, 2], data.Labels.Values.ToArray());
        Assert.Contains(
            "found the arrays images, y, expected x",
            NumpyData.LoadArchive(folder["a.npz"], 3).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains("found label 2 of sample 1", NumpyData.LoadArchive(folder["a.npz"], 2, "images").Error(), StringComparison.Ordinal);
        Loaded.Survives(File.ReadAllBytes(folder["a.npz"]), path => NumpyData.LoadArchive(path, 3, "images"));
    }

    [Fact]
    public void EachMistakeIsOneSentence()
    {
        using var folder = new TemporaryFolder();
        string Error(byte[] content, IntervalConfig? domain = null) => NumpyData.Load(folder.Write("a.npy", content), domain).Error();
        Assert.Contains(
            "found 15 bytes of data, expected 16, as the header says (2, 2 of Float32)",
            Error(Npy("<f4", "(2, 2)", new byte[15])),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "found elements of type >f4, expected numbers, low bytes first",
            Error(Npy(">f4", "(2, 2)", new byte[16])),
            StringComparison.Ordinal
        );
        Assert.Contains("found elements of type |O", Error(Npy("|O", "(2, 2)", new byte[16])), StringComparison.Ordinal);
        Assert.Contains(
            "found shape (4), expected a number of samples and the shape of one",
            Error(Npy("<f4", "(4,)", new byte[16])),
            StringComparison.Ordinal
        );
        Assert.Contains("found shape (0, 4)", Error(Npy("<f4", "(0, 4)", [])), StringComparison.Ordinal);
        Assert.Contains(
            "found the value NaN in sample 1, expected a finite number",
            Error(Npy("<f4", "(2, 1)", [0, 0, 0, 0, .. BitConverter.GetBytes(float.NaN)])),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "found the value 3 in sample 0, expected one from 0 to 1",
            Error(Npy("<f4", "(1, 1)", BitConverter.GetBytes(3f)), new IntervalConfig { Min = 0, Max = 1 }),
            StringComparison.Ordinal
        );
        Assert.Contains("save it with numpy.save", Error(new byte[50]), StringComparison.Ordinal);
        var samples = folder.Write("x.npy", Npy("|u1", "(2, 1)", [1, 2]));
        Assert.Contains(
            "found Float32 with fractions",
            NumpyData.Load(samples, folder.Write("y.npy", Npy("<f4", "(2,)", [.. BitConverter.GetBytes(0.5f), .. new byte[4]])), 2).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "found 1 labels, expected 2",
            NumpyData.Load(samples, folder.Write("y.npy", Npy("|u1", "(1,)", [0])), 2).Error(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void BrokenFilesNeverThrow() => Loaded.Survives(Npy("<f4", "(2, 3)", new byte[24]), path => NumpyData.Load(path));

    [Fact]
    public void EqualValuesHaveADomainAroundThem()
    {
        using var folder = new TemporaryFolder();
        var data = NumpyData.Load(folder.Write("x.npy", Npy("<f4", "(2, 1)", new byte[8]))).Value();
        Assert.Equal((-1, 1), (data.Domain.Min, data.Domain.Max));
    }

    static byte[] Npy(string type, string shape, byte[] data)
    {
        var header = Encoding.ASCII.GetBytes($"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n");
        return [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. header, .. data];
    }
}
