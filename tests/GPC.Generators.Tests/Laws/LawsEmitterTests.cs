using GPC.Generators.Tests.Harness;
using Xunit;

namespace GPC.Generators.Tests.Laws;

public class LawsEmitterTests
{
    const string Mixed = """
        [Objective] public static partial class Mixed
        {
            [Term] static Real Fixed(Logits z, Logits view, double temperature = 0.5) =>
                Mean(CrossEntropy(StopGradient(Softmax(view / temperature)), LogSoftmax(z / temperature)));
            [Term] static Real Free(Logits z, Matrix x) => Mean(Exp(z)) + (Sum(Square(x)) / (Rows(x) - 2));
        }
        [ObjectiveLaws(typeof(Mixed), Cases = 7, Replay = "1,3,5")] public sealed partial class MixedLaws { public void FormsAgree() { } }
        """;

    /// <summary>An objective of another assembly, without its source.</summary>
    [Fact]
    public void TriadsLawsReadWell() =>
        Snapshot.Verify(Declared.Text("[ObjectiveLaws(typeof(Triad))] public sealed partial class TriadLaws;"));

    [Fact]
    public void WhatDoesNotFollowIsLeftOutWithTheReason() => Snapshot.Verify(Declared.Text(Mixed));

    [Fact]
    public void TheCodeCompiles()
    {
        Assert.Empty(Declared.Errors(Declared.Run(Mixed)));
        Assert.Empty(
            Declared.Errors(
                Declared.Run(
                    "namespace Space; public partial class Outer { [ObjectiveLaws(typeof(Triad))] public sealed partial class Inner; }"
                )
            )
        );
    }

    [Theory]
    [InlineData("Triad")]
    [InlineData("TriadWithPrior")]
    [InlineData("Baselines/Dino")]
    [InlineData("Baselines/VicReg")]
    [InlineData("Baselines/InvariantInformation")]
    public void SourceAndAssemblyGiveTheSame(string file)
    {
        var name = file.Split('/')[^1];
        var source = Repository
            .Read("src", "GPC", "Objectives", file + ".cs")
            .Replace("namespace GPC.Objectives;", "namespace User;", StringComparison.Ordinal)
            .Replace("using GPC.Terms;", "", StringComparison.Ordinal)
            .Replace("using static GPC.Terms.Operations;", "", StringComparison.Ordinal);
        string Laws(string space) => $"[ObjectiveLaws(typeof({space}.{name}))] public sealed partial class Laws;";

        // Longer names may take more lines.
        var fromSource = Declared.OnOneLine(Declared.Text(source, Laws("User")));
        Assert.Equal(
            Declared.OnOneLine(Declared.Text(Laws("GPC.Objectives"))),
            fromSource.Replace($"global::User.{name}", $"global::GPC.Objectives.{name}", StringComparison.Ordinal)
        );
    }
}
