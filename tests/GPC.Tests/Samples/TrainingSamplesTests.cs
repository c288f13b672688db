using GPC.Tests.House;
using Xunit;

namespace GPC.Tests.Samples;

/// <summary>The samples that train, for a few steps.</summary>
public class TrainingSamplesTests
{
    [Theory]
    [InlineData(@"step 5: objective -?\d+\.\d{3}, normalized mutual information [01]\.\d{3}", "Toy", "5")]
    [InlineData(
        @"step 5: accuracy [01]\.\d{3}, [12]\.\d clusters in use, views agree \d+ ?%\n"
            + @"noise is detected as no moons with an AUROC of [01]\.\d{3}",
        "Images",
        "5",
        "moons"
    )]
    [InlineData(@"step 5: Invariance \d\.\d{3}, Balance -\d\.\d{3}; accuracy [01]\.\d{3}", "OwnObjective", "iterations=5", "noise=0.1")]
    public void ASampleSaysHowItDid(string output, string name, params string[] arguments)
    {
        var run = Sample.Run(name, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches($"^{output}\n$", run.Output);
    }

    [Theory]
    [InlineData("mnist", "get it: gpc data get mnist")]
    [InlineData("moon", "experiment: found moon, expected moons, circles, fashion-mnist")]
    public void ImagesSaysWhatIsMissing(string experiment, string message)
    {
        var run = Sample.Run("Images", "5", experiment);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnObjectiveRefusesWrongSettings()
    {
        var run = Sample.Run("OwnObjective", "noise=0.5", "iteration=5");
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("noise: found 0.5", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnObjectiveIsShort()
    {
        var lines = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "samples", "OwnObjective"), "*.cs")
            .Sum(file => File.ReadLines(file).Count());
        Assert.InRange(lines, 1, 95);
        Assert.Contains(
            $"[samples/OwnObjective](samples/OwnObjective), {lines} lines with its settings and views",
            Repository.Read("README.md"),
            StringComparison.Ordinal
        );
    }
}
