using GPC.Generators.Laws;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Laws;

/// <summary>Each mistake is reported once, at what is wrong, and the generator skips the class quietly.</summary>
public class LawsDiagnosticTests
{
    public static TheoryData<string> Ids => [.. new LawsAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    [Theory]
    [InlineData("GPC3001 Laws: 'Laws' is declared as 'public sealed class'", "[ObjectiveLaws(typeof(Triad))] public sealed class Laws;")]
    [InlineData(
        "GPC3001 Laws: 'Laws' is declared as 'public static partial class'",
        "[ObjectiveLaws(typeof(Triad))] public static partial class Laws;"
    )]
    [InlineData("GPC3001 Laws: 'Laws' is declared as 'partial class'", "[ObjectiveLaws(typeof(Triad))] partial class Laws;")]
    [InlineData(
        "GPC3001 Laws: 'Laws' is declared as 'public partial class'",
        "[ObjectiveLaws(typeof(Triad))] public partial class Laws<T>;"
    )]
    [InlineData(
        "GPC3001 Outer: 'Outer' is declared as 'public class'",
        "public class Outer { [ObjectiveLaws(typeof(Triad))] public partial class Laws; }"
    )]
    [InlineData("GPC3002 typeof(string): 'String' is not an objective", "[ObjectiveLaws(typeof(string))] public partial class Laws;")]
    [InlineData(
        "GPC3002 typeof(Plain): 'Plain' is not an objective",
        "public static class Plain; [ObjectiveLaws(typeof(Plain))] public partial class Laws;"
    )]
    [InlineData("GPC3004 0: Cases is 0; expected at least 1", "[ObjectiveLaws(typeof(Triad), Cases = 0)] public partial class Laws;")]
    [InlineData(
        "GPC3004 \"12\": Replay is \"12\"; expected the text that a failing law shows",
        "[ObjectiveLaws(typeof(Triad), Replay = \"12\")] public partial class Laws;"
    )]
    public void MistakesAreUnderlined(string expected, string source)
    {
        Assert.StartsWith(expected, Assert.Single(Declared.Diagnose(source)), StringComparison.Ordinal);
        Assert.Empty(Declared.Run(source).HintNames);
    }

    [Fact]
    public void WithoutXunitThereAreNoTests()
    {
        var compilation = Sources.Compile(Declared.Usings + "[ObjectiveLaws(typeof(Triad))] public partial class Laws;");
        var without = compilation.WithReferences(
            compilation.References.Where(reference => !reference.Display!.Contains("xunit", StringComparison.OrdinalIgnoreCase))
        );

        Assert.Equal(
            "GPC3003 Laws: 'Laws' has laws, but this project does not reference xunit; add the package xunit",
            Assert.Single(Declared.Diagnose(without))
        );
        Assert.Empty(new GeneratorRun(new LawsGenerator(), without).HintNames);
    }

    [Fact]
    public void AnObjectiveWithMistakesIsItsOwnAnalyzersToReport()
    {
        const string source =
            "[Objective] public static partial class Own { [Term] static Real Loss(Logits z) => Mean(z) / z.Rows; } "
            + "[ObjectiveLaws(typeof(Own))] public partial class Laws;";
        Assert.Empty(Declared.Diagnose(source));
        Assert.Empty(Declared.Run(source).HintNames);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageIsRight(string id)
    {
        var rule = new LawsAnalyzer().SupportedDiagnostics.Single(rule => rule.Id == id);
        var page = Repository.Read("docs", "diagnostics", $"{id}.md");
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains(
            $"\n{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n",
            Repository.Read("generators", "GPC.Generators", "AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal
        );
        if (id == "GPC3003")
            return; // its wrong example is a project file
        var snippets = Repository.Snippets(page);
        Assert.Equal(2, snippets.Count);
        Assert.StartsWith(id, Assert.Single(Declared.Diagnose(snippets[0])), StringComparison.Ordinal);
        Assert.Empty(Declared.Diagnose(snippets[1]));
        Assert.Empty(Declared.Errors(Declared.Run(snippets[1])));
    }
}
