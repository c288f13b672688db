using System.Globalization;
using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Objectives;

/// <summary>Each mistake is reported once, at the expression that is wrong, and the generator skips the class quietly.</summary>
public class DiagnosticTests
{
    const string Accept = "[AcceptsCollapse(Collapse.Representation, \"a test\"), AcceptsCollapse(Collapse.Cluster, \"a test\"), AcceptsCollapse(Collapse.Permutation, \"a test\")] ";

    [Theory]
    [InlineData("GPC1001", "O", "static class", "[Objective] static class O { [Term] static Scalar A(Logits z) => Mean(z); }")]
    [InlineData("GPC1001", "O", "'partial class'", "[Objective] partial class O { [Term] static Scalar A(Logits z) => Mean(z); }")]
    [InlineData("GPC1001", "O", "static partial class", "[Objective] static partial class O<T> { [Term] static Scalar A(Logits z) => Mean(z); }")]
    [InlineData("GPC1002", "O", "no term", "[Objective] static partial class O { static Scalar A(Logits z) => Mean(z); }")]
    [InlineData("GPC1003", "z.Rows", "'z.Rows'", "[Objective] static partial class O { [Term] static Scalar A(Logits z) => Mean(z) / z.Rows; }")]
    [InlineData("GPC1003", "Math.Sqrt(2.5 * a)", "Math.Sqrt", "[Objective] static partial class O { [Term] static Scalar A(Logits z, double a = 1) => Mean(z) * Math.Sqrt(2.5 * a); }")]
    [InlineData("GPC1003", "if (true) return Mean(z);", "statement", "[Objective] static partial class O { [Term] static Scalar A(Logits z) { if (true) return Mean(z); return Mean(z); } }")]
    [InlineData("GPC1003", "a > 1 ? Mean(z) : -Mean(z)", "can't be compiled", "[Objective] static partial class O { [Term] static Scalar A(Logits z, double a = 1) => a > 1 ? Mean(z) : -Mean(z); }")]
    [InlineData("GPC1004", "A", "it returns 'PerRow'", "[Objective] static partial class O { [Term] static PerRow A(Logits z) => LogSumExp(z); }")]
    [InlineData("GPC1004", "n", "parameter 'n' is 'Int32'", "[Objective] static partial class O { [Term] static Scalar A(Logits z, int n) => Mean(z) * n; }")]
    [InlineData("GPC1004", "A", "no parameters", "[Objective] static partial class O { [Term] static Scalar A() => 1; }")]
    [InlineData("GPC1005", "B(z)", "'B' calls itself", "[Objective] static partial class O { [Term] static Scalar A(Logits z) => B(z); static Scalar B(Logits z) => Mean(z) + B(z); }")]
    [InlineData("GPC1006", "a", "has no default", "[Objective] static partial class O { [Term] static Scalar A(Logits z, double a) => Mean(z) * a; }")]
    [InlineData("GPC1006", "a", "another default", "[Objective] static partial class O { [Term] static Scalar A(Logits z, double a = 1) => Mean(z) * a; [Term] static Scalar B(Logits z, double a = 2) => Mean(z) * a; }")]
    [InlineData("GPC1007", "z", "'Matrix' here, but 'Logits'", "[Objective] static partial class O { [Term] static Scalar A(Logits z) => Mean(z); [Term] static Scalar B(Matrix z) => Mean(z); }")]
    [InlineData("GPC1008", "A", "the same whatever", "[Objective] static partial class O { [Term] static Scalar A(Logits z) => Rows(z) * 2; }")]
    [InlineData("GPC1009", "Total", "'Total'", "[Objective] static partial class O { [Term] static Scalar Total(Logits z) => Mean(z); }")]
    [InlineData("GPC1009", "weights", "'weights'", "[Objective] static partial class O { [Term] static Scalar A(Logits weights) => Mean(weights); }")]
    public void MistakesAreUnderlined(string id, string underlined, string message, string declaration)
    {
        var source = $"{ObjectiveAssembly.Usings}\n{Accept}{declaration}";

        var diagnostics = AnalyzerRun.Diagnostics(source);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.Equal(underlined, AnalyzerRun.Underlined(diagnostics[0]));
        Assert.Contains(message, diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(new GeneratorRun(new ObjectivesGenerator(), Sources.Compile(source)).HintNames);
    }

    [Fact]
    public void AnUnpenalisedFailureModeIsAWarningAtTheName()
    {
        const string declaration = "[Objective] static partial class O { [Term] static Scalar A(Logits z, Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z))); }";

        var diagnostics = AnalyzerRun.Diagnostics($"{ObjectiveAssembly.Usings}\n{declaration}");

        Assert.Equal(["GPC1010", "GPC1010"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Equal("O", AnalyzerRun.Underlined(diagnostic)));
        Assert.Empty(AnalyzerRun.Diagnostics($"{ObjectiveAssembly.Usings}\n{Accept}{declaration}"));
    }

    [Fact]
    public void NonsenseDoesNotCompile()
    {
        var source = $"{ObjectiveAssembly.Usings}\nstatic class Nonsense {{ static PerRow A(Logits z, Logits view) => CrossEntropy(view, LogSoftmax(z)); static LogProbabilities B(LogProbabilities q) => LogSoftmax(q); }}";

        Assert.Equal(["CS1503", "CS1503"], Sources.Compile(source).GetDiagnostics().Where(diagnostic => diagnostic.Id == "CS1503").Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryDiagnosticHasAPage(string id)
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "diagnostics", $"{id}.md"));

        Assert.StartsWith($"# {id}: ", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("```csharp").Length - 1);
    }

    public static TheoryData<string> Ids => [.. new ObjectivesAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];

    internal static string Repository()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "GPC.Generated.sln"))) directory = Path.GetDirectoryName(directory)!;
        return directory;
    }
}
