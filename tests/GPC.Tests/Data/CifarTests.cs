using GPC.Data;
using Xunit;

namespace GPC.Tests.Data;

public class CifarTests
{
    static readonly byte[] Pixels = Loaded.Bytes(2 * 3072);

    [Fact]
    public void RecordsOfAllFilesAreReadInOrder()
    {
        using var folder = new TemporaryFolder();
        byte[] first = [7, .. Pixels[..3072], 0, .. Pixels[3072..]],
            second = [9, .. Pixels[..3072]];
        var data = CifarFile.Load10([folder.Write("1.bin", first), folder.Write("2.bin", second)]).Value();
        Assert.Equal([3, 32, 32], data.Samples.SampleShape.ToArray());
        Assert.Equal([7, 0, 9], data.Labels.Values.ToArray());
        Assert.Equal(Loaded.Scaled([.. Pixels, .. Pixels[..3072]]), data.Samples.Values());
    }

    [Fact]
    public void TheFineLabelOfCifar100IsTheClass()
    {
        using var folder = new TemporaryFolder();
        var data = CifarFile.Load100([folder.Write("train.bin", [19, 99, .. Pixels[..3072], 3, 41, .. Pixels[3072..]])]).Value();
        Assert.Equal([99, 41], data.Labels.Values.ToArray());
        Assert.Equal(100, data.Labels.Classes);
        Assert.Equal(Loaded.Scaled(Pixels), data.Samples.Values());
    }

    [Fact]
    public void EachMistakeIsOneSentence()
    {
        using var folder = new TemporaryFolder();
        byte[] ten = [7, .. Pixels[..3072]];
        var path = folder.Write("cut.bin", ten[..^1]);
        Assert.Equal(
            $"{path}: found 3072 bytes, expected a multiple of 3073, the size of a CIFAR-10 record, at least one: get the binary "
                + "version's file again",
            CifarFile.Load10([path]).Error()
        );
        Assert.Contains("found 0 bytes", CifarFile.Load10([folder.Write("none.bin", [])]).Error(), StringComparison.Ordinal);
        Assert.Contains(
            "found label 10 of image 0, expected a class from 0 to 9",
            CifarFile.Load10([folder.Write("label.bin", [10, .. Pixels[..3072]])]).Error(),
            StringComparison.Ordinal
        );
        Assert.Contains("a multiple of 3074", CifarFile.Load100([folder.Write("ten.bin", ten)]).Error(), StringComparison.Ordinal);
        Assert.Equal(2, CifarFile.Load10([path, folder["missing.bin"]]).Errors.Length);
        Assert.Contains("no file", CifarFile.Load10([]).Error(), StringComparison.Ordinal);
    }
}
