using System.Text.RegularExpressions;
using Xunit;

namespace GPC.Tests.House;

public partial class ReadmeTests
{
    [Fact]
    public void TheSamplesAreCompiledCode()
    {
        var blocks = CSharpBlock().Matches(Repository.Read("README.md")).Select(match => match.Groups[1].Value).ToList();
        var samples = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(samples, sample => sample.Contains(block, StringComparison.Ordinal)));
    }

    [Fact]
    public void TheSummaryIsTheModels() =>
        Assert.Contains(string.Join('\n', Models.ResNet8.Summary.Split('\n').Skip(1).Select(line => "    " + line)), Repository.Read("README.md"), StringComparison.Ordinal);

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
