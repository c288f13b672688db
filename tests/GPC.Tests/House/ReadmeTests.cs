using System.Text.RegularExpressions;
using Xunit;

namespace GPC.Tests.House;

public partial class ReadmeTests
{
    [Fact]
    public void TheSamplesAreCompiledCode()
    {
        var blocks = CSharpBlock().Matches(Repository.Read("README.md")).Select(match => match.Groups[1].Value).ToList();
        var samples = new[] { "samples", "src/GPC" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Lines(File.ReadAllText(file)))
            .ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(samples, sample => sample.Contains(Lines(block), StringComparison.Ordinal)));
    }

    [Fact]
    public void TheSummaryIsTheModels() =>
        Assert.Contains(
            string.Join('\n', Models.ResNet8.Summary.Split('\n').Skip(1).Select(line => "    " + line)),
            Repository.Read("README.md"),
            StringComparison.Ordinal
        );

    // A member stands further left on the page than in its class.
    static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
