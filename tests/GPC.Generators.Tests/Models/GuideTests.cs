using GPC.Generators.Models.Layers;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Models;

/// <summary>The guide shows compiled code and every layer.</summary>
public class GuideTests
{
    static readonly string Page = Repository.Read("docs", "models.md");

    public static TheoryData<string> Layers => [.. LayerCatalogue.Kinds];

    [Fact]
    public void ItsExamplesCompile()
    {
        var snippets = Repository.Snippets(Page);
        Assert.True(snippets.Count > 4, $"found {snippets.Count}");
        Declare.Valid(snippets);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void ItsTablesHaveEveryLayer(string layer) =>
        Assert.Contains(Page.Split('\n'), line =>
            line.StartsWith('|') && System.Text.RegularExpressions.Regex.IsMatch(line.Split('|')[1], $@"`{layer}\b")
        );
}
