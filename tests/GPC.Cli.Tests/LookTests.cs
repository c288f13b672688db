using GPC.Data;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>What there is to see of a trained run: <c>gpc evaluate</c>, <c>sample</c>, <c>ood</c>, <c>inspect</c>.</summary>
public sealed class LookTests(TrainedFolder run) : IClassFixture<TrainedFolder>
{
    [Fact]
    public void AnEvaluationHasAllMetrics()
    {
        var evaluation = Command.Run("evaluate", run.Path, "--json").Json["evaluation"]!;
        foreach (var metric in new[] { "nmi", "accuracy", "purity", "calibrationError", "neighbours", "linearProbe" })
            Assert.InRange((double)evaluation[metric]!, 0.0, 1.0);
        Assert.InRange((double)evaluation["panel"]!["clusterPerplexity"]!, 1, 2);
        Assert.True((double)evaluation["purity"]! >= (double)evaluation["accuracy"]!);
    }

    /// <summary>The same network on the same data: what training measured last.</summary>
    [Fact]
    public void AnEvaluationIsThatAtTheEndOfTraining()
    {
        var evaluation = Command.Run("evaluate", run.Path, "--json").Json["evaluation"]!;
        var trained = System.Text.Json.Nodes.JsonNode.Parse(
            File.ReadLines(Path.Combine(run.Path, "events.jsonl")).Single(line => line.Contains("\"evaluated\"", StringComparison.Ordinal))
        )!;
        foreach (var metric in new[] { "nmi", "accuracy", "criterion" })
            Assert.Equal((double)trained[metric]!, (double)evaluation[metric]!, 6);
    }

    [Fact]
    public void SamplesAreAPicture()
    {
        var file = run["samples.png"];
        var drawn = Command.Run("sample", run.Path, "--count", "20", "--steps", "10", "--output", file, "--json");
        Assert.Equal((0, 20), (drawn.ExitCode, (int)drawn.Json["count"]!));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(file)[..4]);
    }

    [Fact]
    public void OtherDataIsComparedByThreeScores()
    {
        var rows = Command.Run("ood", run.Path, "--against", "noise,constant,moons", "--json").Json.AsArray();
        Assert.Equal(9, rows.Count);
        Assert.All(rows, row => Assert.InRange((double)row!["auroc"]!, 0, 1));

        // Other draws of the same distribution can't be told from it.
        Assert.All(rows.Where(row => (string?)row!["against"] == "moons"), row => Assert.InRange((double)row!["auroc"]!, 0.45, 0.55));
    }

    [Fact]
    public void ACheckpointShowsWhatItHolds()
    {
        var found = Command.Run("inspect", run.Path, "--json").Json;
        Assert.Equal((20, "ToyClusterer"), ((int)found["step"]!, (string?)found["network"]));
        Assert.Contains("ToyEncoder", found["summary"]!.AsArray().Select(line => (string?)line));
        Assert.Equal("(100, 2)", (string?)found["tensors"]!["sampler.points"]!["shape"]);
    }

    [Theory]
    [InlineData("evaluate|nowhere", "nowhere: found no run.json, expected the folder of a run")]
    [InlineData("sample|RUN|--output|nowhere/samples.png", "nowhere/samples.png: found no folder nowhere, expected the file's: make it")]
    [InlineData("inspect|nowhere", "nowhere: found")]
    [InlineData("ood|RUN|--against|fashion", "data: found \"fashion\", expected one of moons")]
    [InlineData("data|get|mnits", "data: found \"mnits\", expected one of moons")]
    public void MistakesAreNamed(string arguments, string message)
    {
        var found = Command.Run([.. arguments.Split('|').Select(argument => argument == "RUN" ? run.Path : argument)]);
        Assert.Equal(3, found.ExitCode);
        Assert.Contains(message, found.Error, StringComparison.Ordinal);
    }

    // On a machine without the digits it is said how to get them.
    [Fact]
    public void DataOfAnotherShapeIsRefused()
    {
        var found = Command.Run("ood", run.Path, "--against", "digits");
        Assert.Equal(3, found.ExitCode);
        Assert.Contains(
            DataCatalogue.Load("digits").IsValid
                ? "--against: found digits with samples (1, 8, 8), expected (2) as the run's data"
                : "get it: gpc data get digits",
            found.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ADamagedCheckpointIsRefused()
    {
        var damaged = run["damaged"];
        Assert.Equal(
            0,
            Command
                .Run(
                    "train",
                    "moons",
                    "--output",
                    damaged,
                    "--set",
                    "iterations=2",
                    "--set",
                    "batchSize=50",
                    "--set",
                    "sgld.bufferSize=100"
                )
                .ExitCode
        );
        var tensors = Path.Combine(damaged, "checkpoints", "step-00000002", "tensors.safetensors");
        var bytes = File.ReadAllBytes(tensors);
        bytes[^1] ^= 1;
        File.WriteAllBytes(tensors, bytes);
        foreach (var command in new[] { "inspect", "evaluate", "resume" })
        {
            var found = Command.Run(command, damaged);
            Assert.Equal(3, found.ExitCode);
            Assert.Contains("found a checksum of", found.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void DataSetsAreListed() =>
        Assert.Contains(Command.Run("data", "list", "--json").Json.AsArray(), entry => (string?)entry!["name"] == "fashion-mnist");
}
