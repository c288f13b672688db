using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Laws;

/// <summary>What the guide shows compiles, and its comments are those that are generated.</summary>
public class LawsGuideTests
{
    static readonly string Guide = Repository.Read("docs", "laws.md");

    static readonly string[] Snippets =
    [
        .. Repository
            .Snippets(Guide)
            .Select(snippet => string.Join('\n', snippet.Split('\n').Where(line => !line.StartsWith("using ", StringComparison.Ordinal)))),
    ];

    [Fact]
    public void TheSnippetsCompile()
    {
        Assert.Equal(3, Snippets.Length);
        Assert.Empty(Declared.Errors(Declared.Run(Snippets)));
        Assert.Empty(Declared.Diagnose(Snippets));
    }

    [Fact]
    public void TheCommentsAreThoseThatAreGenerated()
    {
        var comment = Guide.Split('\n').Single(line => line.StartsWith("    // ", StringComparison.Ordinal)).Trim();
        Assert.Contains(comment[3..], Comments(Snippets[0]), StringComparison.Ordinal);

        var said = Guide.Split("The generated file says `")[1].Split('`')[0];
        Assert.Contains($"{said}.", Comments(Snippets[1]), StringComparison.Ordinal);

        // Long comments go on in the next line.
        static string Comments(string source) => Declared.Text(source).Replace("\n    // ", " ", StringComparison.Ordinal);
    }

    [Fact]
    public void EveryTestIsInTheTable()
    {
        var table = Guide
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => line.Split('`'))
            .ToHashSet();
        var methods = Declared
            .Text("[ObjectiveLaws(typeof(Triad))] public sealed partial class TriadLaws;")
            .Split("public void ")
            .Skip(1)
            .Select(rest => rest[..rest.IndexOf('(', StringComparison.Ordinal)]);

        Assert.All(methods, method =>
            Assert.Contains(
                method.StartsWith("AConstantForEachRowOf", StringComparison.Ordinal) ? "AConstantForEachRowOf...Shifts" : method,
                table
            )
        );
    }
}
