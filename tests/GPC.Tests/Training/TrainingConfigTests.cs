using GPC.Sampling;
using GPC.Training;
using Xunit;

namespace GPC.Tests.Training;

public class TrainingConfigTests
{
    [Fact]
    public void TheDefaultsAreRightAndWise()
    {
        Assert.Equal(Validated.Valid(new TrainingConfig()), new TrainingConfig().Validate());
        Assert.Empty(new TrainingConfig().Warnings());
    }

    [Theory]
    [InlineData("""{ "clusters": 1 }""", "clusters", "at least 2 clusters")]
    [InlineData("""{ "batchSize": 20000 }""", "sgld.bufferSize", "at least one batch")]
    [InlineData("""{ "data": { "max": 1.5 } }""", "sgld.domain.min", "every value of the data")]
    [InlineData("""{ "data": { "min": 2 } }""", "data.min", "the interval must not be empty")]
    [InlineData("""{ "sgld": { "noise": 0.5 } }""", "sgld.noise", "noise clamped to the boundary")]
    [InlineData("""{ "schedule": { "shape": "exponential", "final": 0 } }""", "schedule.final", "can't fall to 0")]
    [InlineData("""{ "sgld": { "schedule": { "shape": "step", "final": 0 } } }""", "sgld.schedule.final", "can't fall to 0")]
    public void WhatCannotWorkIsRefused(string json, string path, string reason)
    {
        var error = Assert.Single(TrainingConfig.Parse(json).Errors, error => error.Message.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(path, error.Path);
    }

    [Theory]
    [InlineData("""{ "sgld": { "stepSize": 0.0001, "noise": 0.05 } }""", "sgld.noise", "temperature above 1")]
    [InlineData("""{ "sgld": { "noise": 0 } }""", "sgld.noise", "nearest mode")]
    [InlineData("""{ "sgld": { "schedule": { "final": 0 } } }""", "sgld.schedule.final", "end where they started")]
    [InlineData("""{ "sgld": { "stepSize": 2 } }""", "sgld.stepSize", "overshoots even the broadest Gaussian mode")]
    public void WhatIsUnwiseIsWarnedAbout(string json, string path, string reason)
    {
        var config = TrainingConfig.Parse(json).Match(config => config, errors => throw new InvalidOperationException($"{errors[0]}"));
        var warning = Assert.Single(config.Warnings());
        Assert.Equal(path, warning.Path);
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// The rule's bound, by iteration: on the broadest mode that the domain allows, steps below it come closer and steps above it go away.
    /// </summary>
    [Theory]
    [InlineData(1.99, true)]
    [InlineData(2.01, false)]
    public void TheStableStepIsTheOneThatConverges(double step, bool stable)
    {
        var (x, variance) = (0.01, 1.0); // Half the width of [-1, 1], squared.
        for (var i = 0; i < 1_000; i++)
            x -= step * x / variance;

        Assert.Equal(stable, Math.Abs(x) < 0.01);
        Assert.Equal(stable, SamplerRules.IsStepStable(step, 2));
    }
}
