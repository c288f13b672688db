using GPC.Generators.Objectives;
using GPC.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.Generators.Tests.Objectives;

public class GeneratedCodeTests
{
    static string Triad => File.ReadAllText(Path.Combine(Repository.Root, "src", "GPC", "Objectives", "Triad.cs"));

    const string Other =
        "using GPC.Objectives; using GPC.Terms; using static GPC.Terms.Operations; [Objective] public static partial class Other { "
        + "[Term] static Real A(Logits z) => Mean(Entropy(Softmax(z))); }";

    [Fact]
    public void TriadReadsWell() => Snapshot.Verify(ObjectiveAssembly.Run(Sources.Compile(Triad)).Source("GPC.Objectives.Triad.g.cs"));

    [Fact]
    public void AnEditElsewhereChangesNothing()
    {
        var run = ObjectiveAssembly.Run(Sources.Compile(Triad, "class Unrelated { }")).Edit(1, text => text + "class More { }");

        Assert.All(
            run.Reasons(ObjectivesGenerator.SpecStep).Concat(run.Reasons(ObjectivesGenerator.FilesStep)).Concat(run.OutputReasons()),
            Unchanged
        );
    }

    [Fact]
    public void ACommentInATermChangesNothing()
    {
        var run = ObjectiveAssembly
            .Run(Sources.Compile(Triad))
            .Edit(0, text => text.Replace("=> Mean(", "=> /* the mean */ Mean(", StringComparison.Ordinal));

        Assert.All(run.Reasons(ObjectivesGenerator.SpecStep).Concat(run.OutputReasons()), Unchanged);
    }

    [Fact]
    public void EditingOneObjectiveEmitsOne()
    {
        var run = ObjectiveAssembly
            .Run(Sources.Compile(Triad, Other))
            .Edit(1, text => text.Replace("Mean(Entropy", "2 * Mean(Entropy", StringComparison.Ordinal));

        Assert.Single(run.Reasons(ObjectivesGenerator.SpecStep), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(run.OutputReasons(), reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void HelpersLocalsAndOptionsAreWrittenOut()
    {
        var objective = ObjectiveAssembly.Load(
            $$"""
            {{ObjectiveAssembly.Usings}}
            namespace Space;
            public partial class Outer
            {
                [Objective]
                internal static partial class Inner
                {
                    const double Half = 0.5;
                    [Term] static Real A(Logits frame, double at = 2, double scale2 = 3)
                    {
                        var p = Softmax(frame / at);
                        Real mean = Mean(Helper(p, frame)), more = 1;
                        return (Half * mean * scale2) + more;
                    }
                    static PerRow Helper(Probabilities q, Logits of) => CrossEntropy(q, LogSoftmax(of));
                }
            }
            """
        )["Inner"];

        Assert.Equal(["at", "scale2"], objective.Options.Select(option => option.Name));
        Assert.True(Agreement.OfLogits(objective, 7).Holds);
    }

    static void Unchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
