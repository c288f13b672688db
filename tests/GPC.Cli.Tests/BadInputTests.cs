using System.IO.Compression;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>What is missing, broken or something else: one sentence, the exit code of docs/cli.md, and nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    static readonly string[] Short =
    [
        "--set",
        "iterations=20",
        "--set",
        "checkpointEvery=10",
        "--set",
        "batchSize=50",
        "--set",
        "sgld.bufferSize=100",
    ];
    static readonly string[] Files =
    [
        "train-images-idx3-ubyte.gz",
        "train-labels-idx1-ubyte.gz",
        "t10k-images-idx3-ubyte.gz",
        "t10k-labels-idx1-ubyte.gz",
    ];

    readonly Folder folder = new();
    readonly string? cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");

    public BadInputTests() => Environment.SetEnvironmentVariable("XDG_CACHE_HOME", folder["cache"]);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache);
        folder.Dispose();
    }

    [Fact]
    public void DataThatIsMissingIsNamedWithWhereToGetIt() =>
        Refused(
            "svhn: found no train_32x32.mat, no test_32x32.mat, expected train_32x32.mat, test_32x32.mat: bring the files",
            "train",
            "svhn",
            "--output",
            folder["run"]
        );

    public static TheoryData<string, string> Damages =>
        new()
        {
            { "cut gzip", "found a corrupt or truncated gzip file, expected a whole one: get the file again" },
            { "cut content", "bytes after the header, expected 1568, as the header says (2 x 28 x 28): get the file again" },
            { "labels", "found the magic number 0x00000801 of labels, expected 0x00000803, an IDX file of images: swap the two files" },
            { "text", "found the magic number 0x68656C6C, expected 0x00000803, an IDX file of images: give an IDX file" },
            { "empty", "found 0 bytes, expected an IDX file of images, whose header alone has 16: get the file again" },
            {
                "other labels",
                "found 3 labels, expected 2, one for each sample of train-images-idx3-ubyte.gz: use the two files that belong together"
            },
        };

    [Theory]
    [MemberData(nameof(Damages))]
    public void DataThatIsDamagedIsNamed(string damage, string message)
    {
        Directory.CreateDirectory(folder["cache/gpc/data/fashion-mnist"]);
        foreach (var file in Files)
            Write(file, Zipped(file.Contains("images", StringComparison.Ordinal) ? Images(2) : Labels(2)));
        switch (damage)
        {
            case "cut gzip":
                Write(Files[0], Zipped(Images(2))[..40]);
                break;
            case "cut content":
                Write(Files[0], Zipped(Images(2)[..500]));
                break;
            case "labels":
                Write(Files[0], Zipped(Labels(2)));
                break;
            case "text":
                Write(Files[0], "hello, this is a text"u8.ToArray());
                break;
            case "empty":
                Write(Files[0], []);
                break;
            default:
                Write(Files[1], Zipped(Labels(3)));
                break;
        }
        Refused(message, "train", "fashion-mnist", "--output", folder["run"]);
    }

    [Fact]
    public void AFileIsNoPlaceForARun() =>
        Refused(
            "expected a place where a folder can be made: choose another with --output",
            ["train", "moons", "--output", Path.Combine(folder.Write("file", ""), "run"), .. Short]
        );

    public static TheoryData<string, string?, string> Checkpoints =>
        new()
        {
            { "manifest.json", "{\"format\": 1", "manifest.json: found a text that can't be read" },
            {
                "manifest.json",
                "{\"format\": 4, \"step\": 20}",
                "manifest.json: found no data, no rateFactor, no rollbacks, no patience, no network, no summary, no version, no "
                    + "checksum, no manifestChecksum, no config, no objective, no weights, expected the manifest of a checkpoint"
            },
            {
                "manifest.json",
                null,
                "step-00000020: found no manifest.json, expected a folder with tensors.safetensors and manifest.json: give the folder "
                    + "of a checkpoint"
            },
            { "tensors.safetensors", "", "tensors.safetensors: found a checksum of" },
            { "tensors.safetensors", null, "step-00000020: found no tensors.safetensors, expected" },
        };

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void ACheckpointThatIsDamagedIsNamed(string file, string? content, string message)
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], .. Short]).ExitCode);
        var path = Path.Combine(folder["run"], "checkpoints", "step-00000020", file);
        if (content is null)
            File.Delete(path);
        else
            File.WriteAllText(path, content);
        Refused(message, "resume", folder["run"]);
        Refused(message, "inspect", folder["run"]);
    }

    [Fact]
    public void ACheckpointOfAnotherNetworkIsNamedInOneSentence()
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], .. Short]).ExitCode);
        var file = Path.Combine(folder["run"], "run.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("full", "barlow-twins", StringComparison.Ordinal));
        Refused(
            "network: found ToyEncoder, expected ToyClusterer as in the checkpoint: use the network of the run",
            "evaluate",
            folder["run"]
        );
    }

    /// <summary>Events go to a device without room: the run ends, its checkpoints stay.</summary>
    [Fact]
    public void AFullDiskEndsARunAndLeavesItsCheckpoints()
    {
        const string Full = "/dev/full";
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], .. Short]).ExitCode);
        Directory.Delete(Path.Combine(folder["run"], "checkpoints", "step-00000020"), recursive: true);
        var events = Path.Combine(folder["run"], "events.jsonl");
        File.Delete(events);
        File.CreateSymbolicLink(events, Full);
        var full = Command.Run("resume", folder["run"]);
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("found a full disk (No space left on device", full.Error, StringComparison.Ordinal);
        Assert.Contains(
            "expected room for what is written: free some; a run that was begun goes on from its last checkpoint",
            full.Error,
            StringComparison.Ordinal
        );

        File.Delete(events);
        Assert.Equal(0, Command.Run("resume", folder["run"]).ExitCode);
    }

    /// <summary>A run that was killed before its first checkpoint.</summary>
    [Fact]
    public void ARunWithoutACheckpointStartsFromTheBeginning()
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], .. Short]).ExitCode);
        var tensors = Path.Combine(folder["run"], "checkpoints", "step-00000020", "tensors.safetensors");
        var weights = File.ReadAllBytes(tensors);
        Directory.Delete(Path.Combine(folder["run"], "checkpoints"), recursive: true);
        Assert.Equal(0, Command.Run("resume", folder["run"]).ExitCode);
        Assert.Equal(weights, File.ReadAllBytes(tensors));
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("report")]
    public void AFolderIsNoFileToWrite(string command)
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], .. Short]).ExitCode);
        var found = Command.Run(command, folder["run"], "--output", folder["run"]);
        Assert.NotEqual(0, found.ExitCode);
        Assert.Contains("expected a file: name a file in it", found.Error, StringComparison.Ordinal);
    }

    void Refused(string message, params string[] arguments)
    {
        var before = Entries();
        var found = Command.Run(arguments);
        Assert.Equal(3, found.ExitCode);
        Assert.Contains(message, found.Error, StringComparison.Ordinal);
        Assert.Single(found.Error.TrimEnd().Split('\n'));
        Assert.Equal(before, Entries());
    }

    string[] Entries() =>
        [.. Directory.EnumerateFileSystemEntries(folder[""], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    void Write(string file, byte[] content) => File.WriteAllBytes(folder[$"cache/gpc/data/fashion-mnist/{file}"], content);

    static byte[] Images(byte count) => [0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28, .. new byte[count * 28 * 28]];

    static byte[] Labels(byte count) => [0, 0, 8, 1, 0, 0, 0, count, .. new byte[count]];

    static byte[] Zipped(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
            zip.Write(content);
        return packed.ToArray();
    }
}
