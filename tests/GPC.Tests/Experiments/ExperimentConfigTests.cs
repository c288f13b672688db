using GPC.Experiments;
using GPC.Objectives;
using Xunit;

namespace GPC.Tests.Experiments;

public class ExperimentConfigTests
{
    [Fact]
    public void TheDefaultsAreRightAndWise()
    {
        Assert.Equal(Validated.Valid(new ExperimentConfig()), new ExperimentConfig().Validate());
        Assert.Empty(new ExperimentConfig().Warnings());
    }

    [Theory]
    [InlineData("""{ "clusters": 65 }""", "batchSize", "a batch with fewer samples than clusters")]
    [InlineData("""{ "clusters": 1 }""", "clusters", "at least 2 clusters")]
    [InlineData("""{ "weights": { "generative": 0, "invariance": 0, "uniformity": 0 } }""", "weights.invariance", "nothing is trained")]
    public void WhatCannotWorkIsRefused(string json, string path, string reason)
    {
        var error = Assert.Single(ExperimentConfig.Parse(json).Errors, error => error.Message.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(path, error.Path);
    }

    [Theory]
    [InlineData("""{ "weights": { "generative": 0 } }""", "weights.generative", "representation collapse")]
    [InlineData("""{ "weights": { "invariance": 0 } }""", "weights.invariance", "permuted across instances")]
    [InlineData("""{ "weights": { "uniformity": 0 } }""", "weights.uniformity", "cluster collapse")]
    public void WhatIsUnwiseIsWarnedAbout(string json, string path, string reason)
    {
        var config = ExperimentConfig.Parse(json).Match(config => config, errors => throw new InvalidOperationException($"{errors[0]}"));
        var warning = Assert.Single(config.Warnings());
        Assert.Equal(path, warning.Path);
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UniformityOffLetsABatchBeSmall() =>
        Assert.True(ExperimentConfig.Parse("""{ "clusters": 65, "weights": { "uniformity": 0 } }""").IsValid);

    /// <summary>The training's settings stand beside the others, with the training's own rules and defaults.</summary>
    [Fact]
    public void TheTrainingIsInlined()
    {
        var config = ExperimentConfig
            .Parse("""{ "iterations": 5, "sgld": { "steps": 3 }, "points": { "count": 20 } }""")
            .Match(config => config, errors => throw new InvalidOperationException($"{errors[0]}"));
        Assert.Equal((5, 3, 20), (config.Training.Iterations, config.Training.Sgld.Steps, config.Points.Count));
        Assert.Equal(config, ExperimentConfig.Parse(config.ToJson()).Match(again => again, _ => null!));
        Assert.Equal(
            "iterations",
            Assert.Single(config.DifferencesFrom(config with { Training = config.Training with { Iterations = 6 } })).Path
        );
        Assert.Equal(new TriadWeights { Ramp = 0.5 }, config.With("weights.ramp", "0.5").Match(changed => changed.Weights, _ => null!));
        Assert.Equal(["sgld.noise"], config.With("sgld.noise", "1.9").Errors.Select(error => error.Path));
        Assert.Contains("training", ExperimentConfig.Parse("""{ "training": {} }""").Errors.Single().Message, StringComparison.Ordinal);
    }
}
