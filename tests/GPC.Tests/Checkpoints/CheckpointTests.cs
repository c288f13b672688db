using GPC.Checkpoints;
using GPC.Data;
using GPC.Experiments;
using GPC.Objectives;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("gpc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static nn.Module<Tensor, Tensor> Network(int width = 4) => nn.Sequential(nn.Linear(2, width));

    static TrainingState State(nn.Module network, int step) =>
        new(
            step,
            new DataCursor(1, 2, 3),
            0.5,
            1,
            new(0.25, 4),
            network.state_dict().ToDictionary(pair => "network." + pair.Key, pair => pair.Value.detach().clone().DetachFromDisposeScope())
        );

    CheckpointFolder Written(int step = 5)
    {
        var checkpoints = new CheckpointFolder(folder);
        using var state = State(Network(), step);
        checkpoints.Write(state, new TrainingConfig(), new TriadWeights(), Network());
        return checkpoints;
    }

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        using var network = Network();
        using var state = State(network, 5);
        var checkpoints = new CheckpointFolder(folder);
        var written = checkpoints.Write(state, new TrainingConfig { Seed = 9 }, new TriadWeights(), network);
        var (manifest, read) = Assert.IsType<Valid<(Manifest, TrainingState)>>(CheckpointFolder.Read(written)).Value;
        Assert.Equal(new TrainingConfig { Seed = 9 }, manifest.Config);
        Assert.Equal(
            (5, new DataCursor(1, 2, 3), 0.5, 1, new Patience(0.25, 4)),
            (read.Step, read.Cursor, read.RateFactor, read.Rollbacks, read.Patience)
        );
        Assert.Equal(state.Tensors.Keys.Order(), read.Tensors.Keys.Order());
        Assert.All(read.Tensors, pair => Assert.True(pair.Value.Equals(state.Tensors[pair.Key])));
        read.Dispose();
    }

    [Fact]
    public void TheLastTwoAreKept()
    {
        foreach (var step in (int[])[1, 2, 3])
            Written(step);
        Assert.Equal(["step-00000002", "step-00000003"], new CheckpointFolder(folder).All.Select(Path.GetFileName));
        Assert.Empty(Directory.GetDirectories(folder, ".partial-*"));
    }

    /// <summary>A run that went back to step 5 does not go on from what it had at 7 and 9.</summary>
    [Fact]
    public void ThoseOfLaterStepsWereTakenBack()
    {
        foreach (var step in (int[])[7, 9, 5])
            Written(step);
        Assert.Equal(["step-00000005"], new CheckpointFolder(folder).All.Select(Path.GetFileName));
    }

    [Fact]
    public void AnotherFormatIsNamed()
    {
        var path = Path.Combine(Written().All[0], "manifest.json");
        File.WriteAllText(path, """{ "format": 1, "step": 5 }""");
        Assert.Contains(
            "found format 1, expected format 4: use the version",
            $"{CheckpointFolder.Read(Path.GetDirectoryName(path)!).Errors.Single()}",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void WhatWasLeftByAKilledProcessIsNotACheckpoint()
    {
        Directory.CreateDirectory(Path.Combine(folder, ".partial-1"));
        Assert.Contains(
            "no checkpoint",
            new CheckpointFolder(folder).Latest(new TrainingConfig(), new TriadWeights(), Network()).Errors.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void DifferencesAreListed()
    {
        var errors = Written()
            .Latest(new TrainingConfig { Seed = 2, BatchSize = 32 }, new TriadWeights { Ramp = 0.5 }, Network(width: 5))
            .Errors;
        Assert.Equal(
            ["batchSize", "network.0.bias", "network.0.weight", "seed", "weights.ramp"],
            errors.Select(error => error.Path).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "found (5, 2), expected (4, 2) as in the checkpoint",
            errors.Single(error => error.Path == "network.0.weight").Message
        );
    }

    /// <summary>By a tensor that the format has no name for: the file of tensors is begun then.</summary>
    [Fact]
    public void WhatCannotBeWrittenLeavesTheCheckpointBefore()
    {
        var checkpoints = Written();
        using var network = Network();
        using var whole = State(network, 6);
        using var state = whole with
        {
            Tensors = new Dictionary<string, Tensor>(whole.Tensors) { ["spectrum"] = zeros(2, dtype: ScalarType.ComplexFloat32) },
        };
        Assert.ThrowsAny<Exception>(() => checkpoints.Write(state, new TrainingConfig(), new TriadWeights(), network));
        Assert.Equal(["step-00000005"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
        Assert.True(checkpoints.Restore(network).IsValid);
    }

    /// <summary>Its tensors would fit.</summary>
    [Fact]
    public void AnotherActivationIsRefused()
    {
        using var trained = nn.Sequential(nn.Linear(2, 4), nn.ReLU());
        using var other = nn.Sequential(nn.Linear(2, 4), nn.SiLU());
        using var state = State(trained, 5);
        var checkpoints = new CheckpointFolder(folder);
        checkpoints.Write(state, new TrainingConfig(), new TriadWeights(), trained);
        Assert.Equal(
            "network: found 1: SiLU, expected 1: ReLU as in the checkpoint: use the network of the run",
            $"{checkpoints.Latest(new TrainingConfig(), new TriadWeights(), other).Errors.Single()}"
        );
        Assert.Equal(
            "network: found 1: SiLU, expected 1: ReLU as in the checkpoint: use the network of the run",
            $"{checkpoints.Restore(other).Errors.Single()}"
        );
        Assert.True(checkpoints.Restore(trained).IsValid);
    }

    [Fact]
    public void TheSummaryHasEachDeclaredModelOnce()
    {
        using var network = new ToyClusterer();
        var summary = ModelSummary.Of(network);
        Assert.Equal(["ToyClusterer", "ToyEncoder"], summary.Where(line => line.Length > 0 && char.IsLetter(line[0])));
        Assert.Contains(summary, line => line.StartsWith("2  Prototypes(2, Temperature = 0.1, Fixed = true)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Net|0  Linear(2)|1  ReLU", "Net|0  LongerLayer|1       ReLU", "0  Linear(2)", "0  LongerLayer")]
    [InlineData("Net|0  Linear(2)|1  ReLU", "Net|0  Linear(2)", "1  ReLU", "nothing")]
    [InlineData("Net|act  ReLU|norm  L2Normalize", "Net|norm  L2Normalize|act  ReLU", "its layers in another order", "the order")]
    [InlineData("Net|0  Linear(2)    (B, 2)", "Net|0  Linear(2)  (B, 2)", null, null)]
    public void SummariesAreComparedLineByLine(string found, string expected, string? only, string? missing) =>
        Assert.Equal(
            (only, missing),
            ModelSummary.Difference(found.Split('|'), expected.Split('|')) is var (one, other) ? (one, other) : (null, null)
        );

    /// <summary>Every byte of the small files, changed or cut off: an error each, and never an exception.</summary>
    [Fact]
    public void DamageIsFound()
    {
        var written = Written().All[0];
        foreach (var file in (string[])["tensors.safetensors", "manifest.json"])
        {
            var path = Path.Combine(written, file);
            var whole = File.ReadAllBytes(path);
            for (var at = 0; at < whole.Length; at += file == "manifest.json" ? 7 : 1)
            {
                File.WriteAllBytes(path, whole[..at]);
                Assert.False(CheckpointFolder.Read(written).IsValid, $"{file} cut at {at}");
                byte[] changed = [.. whole];
                changed[at] ^= (byte)(char.IsAsciiDigit((char)whole[at]) ? 0x01 : 0x20);
                File.WriteAllBytes(path, changed);
                Assert.False(CheckpointFolder.Read(written).IsValid, $"{file} changed at {at}");
            }
            File.Delete(path);
            Assert.False(CheckpointFolder.Read(written).IsValid);
            File.WriteAllBytes(path, whole);
        }
        Assert.True(
            CheckpointFolder
                .Read(written)
                .Match(
                    read =>
                    {
                        read.State.Dispose();
                        return true;
                    },
                    _ => false
                )
        );
    }
}
