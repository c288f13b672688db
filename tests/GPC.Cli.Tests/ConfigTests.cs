using System.Text.Json.Nodes;
using GPC.Experiments;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary><c>gpc config</c>.</summary>
public sealed class ConfigTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AValidFileHasAFingerprint()
    {
        var file = folder.Write("right.gpc.json", """{ "batchSize": 128 }""");
        Assert.Equal(
            new Command(
                0,
                $"{file}: valid, fingerprint {new ExperimentConfig { Training = new() { BatchSize = 128 } }.Fingerprint()}\n",
                ""
            ),
            Command.Run("config", "check", file)
        );
    }

    [Fact]
    public void EveryMistakeOfEveryFileIsSaid()
    {
        var (first, second) = (
            folder.Write("a.gpc.json", """{ "batchSise": 128, "sgld": { "steps": -1 } }"""),
            folder.Write("b.gpc.json", "{")
        );
        var run = Command.Run("config", "check", first, second);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(
            $"{first}: batchSise: found the unknown key \"batchSise\", expected a setting of ExperimentConfig: write \"batchSize\"",
            lines[0]
        );
        Assert.StartsWith($"{first}: sgld.steps: found -1", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{second}: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsUnwiseIsAWarning()
    {
        var run = Command.Run("config", "check", folder.Write("a.gpc.json", """{ "weights": { "generative": 0 } }"""));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("a.gpc.json: warning: weights", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AsJsonNothingIsMissing()
    {
        var (right, wrong) = (folder.Write("a.gpc.json", "{}"), folder.Write("b.gpc.json", """{ "clusters": 1 }"""));
        var run = Command.Run("config", "check", right, wrong, "--json");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal([true, false], run.Json.AsArray().Select(check => (bool)check!["valid"]!));
        Assert.Equal(new ExperimentConfig().Fingerprint(), (string?)run.Json[0]!["fingerprint"]);
        Assert.Equal("clusters", (string?)run.Json[1]!["errors"]![0]!["path"]);
    }

    [Fact]
    public void ShowHasEverySettingAndWhatDiffers()
    {
        var file = folder.Write("a.gpc.json", """{ "sgld": { "steps": 5 } }""");
        var lines = Command
            .Run("config", "show", file, "--set", "batchSize=128")
            .Output.TrimEnd('\n')
            .Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        Assert.Equal("setting value default", lines[0]);
        Assert.Contains("sgld.steps 5 20", lines);
        Assert.Contains("batchSize 128 64", lines);
        Assert.Contains("clusters 2", lines);
    }

    [Fact]
    public void ShowAsJsonIsAConfig()
    {
        var run = Command.Run("config", "show", "--json", "--set", "sgld.steps=7");
        Assert.Equal(
            new ExperimentConfig { Training = new() { Sgld = new() { Steps = 7 } } },
            ExperimentConfig.Parse(run.Output).Match(config => config, _ => null!)
        );
    }

    [Fact]
    public void WithoutAFileShowDescribesTheSettings() => Assert.Equal(ExperimentConfig.Describe(), Command.Run("config", "show").Output);

    // 20000 samples need a larger buffer, a buffer of 30000 fits both.
    [Fact]
    public void ChangesAreCheckedTogether()
    {
        Assert.Equal(3, Command.Run("config", "show", "--set", "batchSize=20000").ExitCode);
        Assert.Equal(0, Command.Run("config", "show", "--set", "batchSize=20000", "--set", "sgld.bufferSize=30000").ExitCode);
    }

    [Fact]
    public void TheSchemaIsTheConfigs() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(ExperimentConfig.JsonSchema), Command.Run("config", "schema").Json));

    [Fact]
    public void DiffHasTheSettingsThatDiffer()
    {
        var (first, second) = (
            folder.Write("a.gpc.json", """{ "batchSize": 128 }"""),
            folder.Write("b.gpc.json", """{ "batchSize": 256, "sgld": { "steps": 5 } }""")
        );
        Assert.Equal(
            ["batchSize: 128, 256", "sgld.steps: 20, 5"],
            Command
                .Run("config", "diff", first, second, "--json")
                .Json.AsArray()
                .Select(each => $"{each!["setting"]}: {each["first"]}, {each["second"]}")
        );
        Assert.Matches(
            @"^setting +\S+a\.gpc\.json +\S+b\.gpc\.json\nbatchSize +128 +256\nsgld\.steps +20 +5\n$",
            Command.Run("config", "diff", first, second).Output
        );
        Assert.Equal(new Command(0, "no setting differs\n", ""), Command.Run("config", "diff", first, first));
    }

    [Fact]
    public void AFileThatIsMissingIsNamed()
    {
        var run = Command.Run("config", "diff", folder["none.gpc.json"], folder.Write("a.gpc.json", "{}"));
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("none.gpc.json", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void OnATerminalATableIsDrawn() =>
        Assert.Contains("╭", Command.RunOnTerminal("config", "show", "--set", "batchSize=128").Output, StringComparison.Ordinal);
}
