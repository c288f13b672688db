using GPC.Experiments;
using GPC.Reports;
using GPC.Tests.Data;
using Xunit;

namespace GPC.Tests.Reports;

public sealed class ReportedAblationTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    Validated<ReportedAblation> Read(string json) =>
        ReportedAblation.Read("name", folder.Write("ablation.json", System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void VariantsKeepTheirOrder()
    {
        var read = Read(
                """
                {"no-gen":{"nmi":{"mean":0.5,"std":0.1,"min":0.4,"values":[0.4,0.6]}},
                 "full":{"nmi":{"mean":1,"std":0,"min":1,"values":[1]}}}
                """
            )
            .Value();
        Assert.Equal(["no-gen", "full"], read.Variants.Select(variant => variant.Name));
        Assert.Equal(new ReportedMetric("nmi", 0.5, 0.1, 0.4, 2), read.Variants[0].Metrics[0]);
    }

    [Fact]
    public void EveryRowSaysWhatItShows()
    {
        Assert.All(Variant.All, variant => Assert.Equal(variant.Shows, ReportedAblation.Shows(variant.Name)));
        Assert.Equal("chosen by the objective, without labels", ReportedAblation.Shows(ReportedAblation.BestOf("full", 3)));
        Assert.Equal("", ReportedAblation.Shows("another tool's"));
    }

    [Theory]
    [InlineData("", "a text that can't be read")]
    [InlineData("{}", "found no variant")]
    [InlineData("[1]", "a text that can't be read")]
    [InlineData("""{"full":{"nmi":{"mean":1}}}""", "a text that can't be read")]
    [InlineData("""{"full":{"nmi":{"mean":"1","std":0,"min":1,"values":[1]}}}""", "a text that can't be read")]
    public void BrokenFilesAreRefused(string json, string message)
    {
        var error = Read(json).Error();
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.EndsWith("give the file that 'gpc ablate --json' wrote", error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileIsNamed() =>
        Assert.Contains("found no file", ReportedAblation.Read("name", folder["none"]).Error(), StringComparison.Ordinal);
}
