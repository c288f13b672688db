using GPC.Generators.Diagnostics;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>Every diagnostic has a page with a wrong and a right example, and a row in the release notes.</summary>
public class PageTests
{
    public static TheoryData<string> Ids => [.. Catalogue.OfModels.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageIsRight(string id)
    {
        var page = Page(id);
        Assert.StartsWith($"# {id}: {Catalogue.OfModels[id].Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(2, Repository.Snippets(page).Count);
        Assert.Equal(id, Assert.Single(Declare.Diagnose(Repository.Snippets(page)[0])).Split(' ')[1]);
        Declare.Valid(Repository.Snippets(page)[1]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheReleaseNotesHaveIt(string id)
    {
        var descriptor = Catalogue.OfModels[id];
        Assert.Contains(
            $"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n",
            Repository.Read("generators", "GPC.Generators", "AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItHasTests(string id) => Assert.NotNull(typeof(PageTests).Assembly.GetType($"{typeof(PageTests).Namespace}.{id}Tests"));

    /// <summary>Writes each page's wrong example with what is reported, for people to read.</summary>
    [Fact]
    public void TheListIsComplete()
    {
        var entries = Catalogue
            .OfModels.Keys.Order(StringComparer.Ordinal)
            .Select(id => Repository.Snippets(Page(id))[0])
            .Select(wrong =>
            {
                var lines = wrong.Split('\n').Select((line, index) => $"{index + 1, 5}  {line}");
                return $"{string.Join('\n', Declare.Diagnose(wrong))}\n\n{string.Join('\n', lines)}\n";
            })
            .ToList();
        Repository.Show("model-diagnostics.txt", string.Join('\n', entries));
        Assert.Equal(Catalogue.OfModels.Count, entries.Count);
    }

    static string Page(string id) => Repository.Read("docs", "diagnostics", $"{id}.md");
}
