using System.Globalization;
using TorchSharp;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary><c>gpc train</c>, <c>resume</c> and <c>ablate</c>, on short runs.</summary>
public sealed class TrainTests : IDisposable
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

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ARunLeavesItsConfigEventsAndCheckpoints()
    {
        var run = Command.Run(["train", "moons", "--output", folder["run"], "--json", .. Short]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("Completed", 20), ((string?)run.Json["ending"], (int)run.Json["steps"]!));
        Assert.InRange((double)run.Json["evaluation"]!["nmi"]!, 0, 1);
        // 20 steps, an evaluation, two checkpoints, the end.
        Assert.Equal(24, File.ReadAllLines(Path.Combine(folder["run"], "events.jsonl")).Length);
        Assert.Equal(
            ["step-00000010", "step-00000020"],
            Directory.GetDirectories(Path.Combine(folder["run"], "checkpoints")).Select(Path.GetFileName).Order()
        );

        var again = Command.Run(["train", "moons", "--output", folder["run"], .. Short]);
        Assert.Equal(3, again.ExitCode);
        Assert.Contains(
            "expected a new folder: choose another with --output, or go on with 'gpc resume",
            again.Error,
            StringComparison.Ordinal
        );
    }

    /// <summary>As after kill -9: the last checkpoint is lost with what came after the one before.</summary>
    [Fact]
    public void AResumedRunEndsWithTheSameWeights()
    {
        Assert.Equal(0, Command.Run(["train", "circles", "--output", folder["run"], .. Short]).ExitCode);
        var last = Path.Combine(folder["run"], "checkpoints", "step-00000020");
        var weights = File.ReadAllBytes(Path.Combine(last, "tensors.safetensors"));
        Directory.Delete(last, recursive: true);
        var resumed = Command.Run("resume", folder["run"]);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("all 20 steps are done", resumed.Output, StringComparison.Ordinal);
        Assert.Equal(weights, File.ReadAllBytes(Path.Combine(last, "tensors.safetensors")));
    }

    /// <summary>Sums of gradients are split by threads: with others the run would not be the same.</summary>
    [Fact]
    public void AResumedRunHasTheThreadsThatItHad()
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--threads", "2", "--output", folder["run"], .. Short]).ExitCode);
        torch.set_num_threads(1);
        Assert.Equal((0, 2), (Command.Run("resume", folder["run"]).ExitCode, torch.get_num_threads()));
        Assert.Equal((0, 1), (Command.Run("resume", folder["run"], "--threads", "1").ExitCode, torch.get_num_threads()));
    }

    /// <summary>As after kill -9: the last event is cut off.</summary>
    [Fact]
    public void EventsGoOnInALineOfTheirOwn()
    {
        Assert.Equal(0, Command.Run(["train", "moons", "--output", folder["run"], .. Short]).ExitCode);
        var events = Path.Combine(folder["run"], "events.jsonl");
        File.AppendAllText(events, "{\"event\":\"stepDo");
        Assert.Equal(0, Command.Run("resume", folder["run"]).ExitCode);
        Assert.StartsWith("{\"event\":\"trainingEnded\"", File.ReadLines(events).Last(), StringComparison.Ordinal);
    }

    /// <summary>It has neither logits of data nor a term that is called by the name of ours.</summary>
    [Fact]
    public void OtherMethodsBearOurSafeguards() =>
        Assert.Equal(
            0,
            Command
                .Run([
                    "train",
                    "moons",
                    "--variant",
                    "dino",
                    "--output",
                    folder["run"],
                    "--set",
                    "safeguards.energyPenalty=0.001",
                    .. Short,
                ])
                .ExitCode
        );

    /// <summary>Evaluations do not measure the generative term: its runs would always end.</summary>
    [Fact]
    public void WithoutACriterionThereIsNoPatience()
    {
        var run = Command.Run([
            "train",
            "moons",
            "--variant",
            "gen",
            "--output",
            folder["run"],
            "--set",
            "patience=1",
            "--set",
            "evaluateEvery=2",
            "--json",
            .. Short,
        ]);
        Assert.Equal(("Completed", 20), ((string?)run.Json["ending"], (int)run.Json["steps"]!));
    }

    [Theory]
    [InlineData("train|moons|--variant|no-gen|--set|weights.generative=1", "weights.generative: found 0, expected 1")]
    [InlineData("ablate|moons|--seeds|1|--set|weights.generative=0", "variant gen.weights.invariance: at least one term needs a weight")]
    public void SettingsThatAVariantCannotHaveAreRefusedBeforeAnythingIsTrained(string arguments, string message)
    {
        var run = Command.Run([.. arguments.Split('|'), "--output", folder["run"]]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["run"]));
    }

    [Fact]
    public void RestartsAreRankedByTheObjective()
    {
        var run = Command.Run(["train", "moons", "--restarts", "3", "--output", folder["runs"], "--json", .. Short]);
        Assert.Equal(0, run.ExitCode);
        var runs = run.Json["runs"]!.AsArray();
        double[] objectives = [.. runs.Select(one => (double)one!["objective"]!)];
        Assert.Equal(objectives.Order(), objectives);
        Assert.Equal((string?)run.Json["folder"], (string?)runs[0]!["folder"]);
        Assert.Equal(["restart-1", "restart-2", "restart-3"], Directory.GetDirectories(folder["runs"]).Select(Path.GetFileName).Order());
        Assert.Equal(0, Command.Run("evaluate", (string)run.Json["folder"]!).ExitCode);

        var again = Command.Run(["train", "moons", "--restarts", "3", "--output", folder["runs"], .. Short]);
        Assert.Equal((3, true), (again.ExitCode, again.Error.Contains("expected a new folder", StringComparison.Ordinal)));
        Assert.Equal(2, Command.Run("train", "moons", "--restarts", "0").ExitCode);
    }

    [Fact]
    public void RestartsThatAllDivergeAreAFailure()
    {
        var run = Command.Run([
            "train",
            "moons",
            "--restarts",
            "2",
            "--output",
            folder["runs"],
            "--set",
            "safeguards.lossLimit=0.001",
            .. Short,
        ]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("all 2 runs diverged: step 1: the loss is", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("the best of", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Also where it is the first of several runs.</summary>
    [Theory]
    [InlineData("train|moons|--output|{0}")]
    [InlineData("train|moons|--restarts|2|--output|{0}")]
    [InlineData("ablate|moons|--variants|full|--seeds|1-2|--output|{0}")]
    public void ARunThatCannotStartLeavesNoFolder(string arguments)
    {
        string[] command = arguments.Split('|');
        var run = Command.Run([.. command.Select(argument => argument == "{0}" ? folder["runs"] : argument), "--set", "clusters=3"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("clusters: found 3, expected 2, the prototypes of the network of moons", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["runs"]));
    }

    [Fact]
    public void AFolderForTensorBoardThatCannotBeMadeLeavesNoRun()
    {
        File.WriteAllText(folder["file"], "");
        var run = Command.Run([
            "train",
            "moons",
            "--output",
            folder["run"],
            "--tensorboard",
            Path.Combine(folder["file"], "board"),
            .. Short,
        ]);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("--tensorboard: found an error", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["run"]));
    }

    [Fact]
    public void AnAblationWithRestartsHasARowOfTheBest()
    {
        var run = Command.Run([
            "ablate",
            "moons",
            "--variants",
            "full,k-means",
            "--seeds",
            "1-2",
            "--restarts",
            "2",
            "--output",
            folder["runs"],
            "--set",
            "points.seed=9",
            "--json",
            .. Short,
        ]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["full", "full, best of 2", "k-means"], run.Json.AsObject().Select(row => row.Key));
        Assert.All(run.Json.AsObject(), row => Assert.Equal(2, row.Value!["nmi"]!["values"]!.AsArray().Count));
        Assert.Equal(
            ["full-1", "full-1-restart-2", "full-2", "full-2-restart-2"],
            Directory.GetDirectories(folder["runs"]).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public void AnAblationIsATableOfMetricsOverSeeds()
    {
        var run = Command.Run(["ablate", "moons", "--variants", "full,no-gen", "--seeds", "1-2", "--json", .. Short]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["full", "no-gen"], run.Json.AsObject().Select(variant => variant.Key));
        foreach (var (_, variant) in run.Json.AsObject())
        {
            Assert.Equal(["nmi", "accuracy", "ari"], variant!.AsObject().Select(metric => metric.Key));
            var accuracy = variant["accuracy"]!;
            double[] values = [.. accuracy["values"]!.AsArray().Select(value => (double)value!)];
            Assert.Equal((values.Average(), values.Min()), ((double)accuracy["mean"]!, (double)accuracy["min"]!));
            Assert.Equal(Math.Abs(values[0] - values[1]) / Math.Sqrt(2), (double)accuracy["std"]!, 12);
        }
    }

    [Fact]
    public void AnAblationKeepsItsRuns()
    {
        var run = Command.Run([
            "ablate",
            "moons",
            "--variants",
            "no-gen,barlow-twins,k-means,no-gen",
            "--seeds",
            "1",
            "--output",
            folder["ablation"],
            .. Short,
        ]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["barlow-twins-1", "no-gen-1"], Directory.GetDirectories(folder["ablation"]).Select(Path.GetFileName).Order());
        Assert.True(File.Exists(Path.Combine(folder["ablation"], "ablation.json")));
        Assert.Contains("k-means", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Command.Run("evaluate", Path.Combine(folder["ablation"], "barlow-twins-1")).ExitCode);
        Assert.Equal(3, Command.Run("ablate", "moons", "--output", folder["ablation"]).ExitCode);
        foreach (var command in (string[])["ood", "sample"])
        {
            var density = Command.Run(command, Path.Combine(folder["ablation"], "barlow-twins-1"));
            Assert.Equal(3, density.ExitCode);
            Assert.Contains("found a run of barlow-twins, whose network gives embeddings", density.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("train|moons|--variant|k-means", "--variant: found k-means, expected one that trains a network")]
    [InlineData("train|moon", "experiment: found moon, expected moons, circles")]
    [InlineData("train|moons|--variant|none", "variant: found none, expected full, no-gen, no-inv, no-prior, gen")]
    [InlineData("train|moons|--set|sgld.steps=0", "sgld.steps: found 0")]
    [InlineData("resume|nowhere", "nowhere: found no run.json, expected the folder of a run")]
    [InlineData("ablate|moons|--seeds|5-1", "--seeds: found 5-1, expected a number, or a range")]
    [InlineData("ablate|moons|--variants|full,half|--seeds|x", "variant: found half")]
    public void MistakesAreNamed(string arguments, string message)
    {
        var run = Command.Run(arguments.Split('|'));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("runs"), string.Create(CultureInfo.InvariantCulture, $"{arguments} left a folder"));
    }
}
