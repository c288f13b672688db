using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Objectives.Diagnostics;

/// <summary>Every diagnostic of objectives has a page with a wrong and a right example, tests, and a row in the release notes.</summary>
public class PageTests
{
    public static TheoryData<string> Ids => [.. new ObjectivesAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageIsRight(string id)
    {
        var page = Repository.Read("docs", "diagnostics", $"{id}.md");
        Assert.StartsWith($"# {id}: {Rule(id).Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(2, Repository.Snippets(page).Count);
        Assert.All(Diagnosed(Repository.Snippets(page)[0]), found => Assert.Equal(id, found));
        Assert.NotEmpty(Diagnosed(Repository.Snippets(page)[0]));
        Assert.Empty(Diagnosed(Repository.Snippets(page)[1]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheReleaseNotesHaveIt(string id) =>
        Assert.Contains(
            $"\n{id} | {Rule(id).Category} | {Rule(id).DefaultSeverity} | {Rule(id).Title}\n",
            Repository.Read("generators", "GPC.Generators", "AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItHasTests(string id) => Assert.NotNull(typeof(PageTests).Assembly.GetType($"{typeof(PageTests).Namespace}.{id}Tests"));

    static Microsoft.CodeAnalysis.DiagnosticDescriptor Rule(string id) =>
        new ObjectivesAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id);

    // The ids reported for an example. What the lint says of one that is about something else is not its point.
    static List<string> Diagnosed(string example) =>
        [
            .. Declared
                .Diagnose(example)
                .Select(found => found.Split(' ')[1])
                .Where(id => id is not ("GPC1010" or "GPC1011") || example.Contains("Collapse", StringComparison.Ordinal)),
        ];
}
