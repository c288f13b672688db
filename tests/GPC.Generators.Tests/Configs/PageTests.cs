using System.Text.RegularExpressions;
using GPC.Generators.Configs;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Configs;

/// <summary>The help pages: every diagnostic has one, its wrong example is reported under its id, its right one not at all.</summary>
public partial class PageTests
{
    public static TheoryData<string> Ids =>
        [
            .. new ConfigDeclarationAnalyzer()
                .SupportedDiagnostics.Concat(new ConfigConstantAnalyzer().SupportedDiagnostics)
                .Concat(new ConfigFileAnalyzer().SupportedDiagnostics)
                .Select(descriptor => descriptor.Id)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheExamplesAreWhatTheySay(string id)
    {
        var page = Repository.Read("docs", "diagnostics", $"{id}.md").Split("\nRight:\n");

        Assert.StartsWith($"# {id}: ", page[0], StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(Report(page[0]).Select(line => line.Split(' ')[0]).Distinct()));
        Assert.Empty(Report(page[1]));
    }

    [Fact]
    public void TheGuideShowsTheConfigThatTheTestsUse()
    {
        var shown = Block().Match(Repository.Read("docs", "configs.md")).Groups["text"].Value;
        var declared =
            Declarations.Training
            + "\n"
            + Declarations.Sgld.Replace("using GPC.Configs;\n\nnamespace Toy;\n", "", StringComparison.Ordinal)
            + "\n";
        Assert.Equal(declared, shown);
    }

    static IReadOnlyList<string> Report(string part)
    {
        var blocks = Block().Matches(part).ToLookup(match => match.Groups["language"].Value);
        var files = blocks["json"].Select(match => new TextFile(match.Groups["file"].Value, match.Groups["text"].Value)).ToList();
        return files.Count > 0
            ? Reported.In(files, Declarations.Training, Declarations.Sgld)
            : Reported.In(blocks["csharp"].Select(match => match.Groups["text"].Value));
    }

    [GeneratedRegex(
        "(`(?<file>[^`\n]+)`:\n\n)?^```(?<language>csharp|json)\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();
}
