using GPC.Generators.Diagnostics;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Views;

/// <summary>Every diagnostic of views has a page with a wrong and a right example, and a row in the release notes.</summary>
public class ViewsPageTests
{
    public static TheoryData<string> Ids => [.. Catalogue.OfViews.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageIsRight(string id)
    {
        var page = Repository.Read("docs", "diagnostics", $"{id}.md");
        Assert.StartsWith($"# {id}: {Catalogue.OfViews[id].Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(2, Repository.Snippets(page).Count);
        Assert.Equal(id, Assert.Single(Declared.Diagnose(Repository.Snippets(page)[0])).Split(' ')[1]);
        Declared.Valid(Repository.Snippets(page)[1]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheReleaseNotesHaveIt(string id)
    {
        var descriptor = Catalogue.OfViews[id];
        Assert.Contains(
            $"\n{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}\n",
            Repository.Read("generators", "GPC.Generators", "AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ItHasTests(string id) =>
        Assert.NotNull(typeof(ViewsPageTests).Assembly.GetType($"{typeof(ViewsPageTests).Namespace}.Diagnostics.{id}Tests"));

    [Fact]
    public void TheCompilersErrorsAreNotRepeated()
    {
        var diagnostics = Declared.Diagnose("[Views, Input(2), Jiter(0.1)]\npublic sealed partial class Points;");
        Assert.Equal(2, diagnostics.Count);
        Assert.All(diagnostics, text => Assert.Contains("CS0246", text, StringComparison.Ordinal));
    }

    [Fact]
    public void TheGuidesExamplesCompile()
    {
        var examples = Repository.Snippets(Repository.Read("docs", "views.md"));
        Assert.Equal(2, examples.Count);
        Assert.All(examples, example => Declared.Valid(example));
    }
}
