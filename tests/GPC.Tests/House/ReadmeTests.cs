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

    /// <summary>A badge shows the version that the projects reference, and the text that it is read as.</summary>
    [Fact]
    public void TheBadgesAreTrue()
    {
        var badges = Badge()
            .Matches(Repository.Read("README.md"))
            .Select(match => (Text: match.Groups[1].Value, Url: match.Groups[2].Value));
        var packages = Repository.Read("Directory.Packages.props");
        var (torchSharp, libtorch) = (Version("TorchSharp"), Version("libtorch-cpu-linux-x64"));
        Assert.Equal(
            [
                (".NET 10", "https://img.shields.io/badge/.NET-10-512bd4"),
                ($"TorchSharp {torchSharp}", $"https://img.shields.io/badge/TorchSharp-{torchSharp}-ee4c2c"),
                ($"libtorch {libtorch}", $"https://img.shields.io/badge/libtorch-{libtorch}-ee4c2c"),
                ("Licence MIT", "https://img.shields.io/badge/licence-MIT-2f5fd0"),
            ],
            badges
        );
        Assert.Contains("<TargetFramework>net10.0</TargetFramework>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.StartsWith("MIT License", Repository.Read("LICENSE"), StringComparison.Ordinal);

        string Version(string package) => Regex.Match(packages, $"Include=\"{package}\" Version=\"\\[(.*?)\\]\"").Groups[1].Value;
    }

    // A member stands further left on the page than in its class.
    static string Lines(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"^\[!\[(.*?)\]\((.*?)\)\]", RegexOptions.Multiline)]
    private static partial Regex Badge();

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
