using GPC.Generators.Laws;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.Generators.Tests.Laws;

public class LawsIncrementalTests
{
    const string Laws = "[ObjectiveLaws(typeof(Own))] public partial class Laws;";
    const string Own = "[Objective] public static partial class Own { [Term] static Real Loss(Logits z) => Mean(LogSumExp(z)); }";

    [Fact]
    public void AnEditElsewhereOrACommentChangesNothing()
    {
        var run = Declared
            .Run(Laws, Own, "class Unrelated;")
            .Edit(2, text => text + "class More;")
            .Edit(1, text => text.Replace("=>", "=> /* energy */", StringComparison.Ordinal));
        Assert.All(run.Reasons(LawsGenerator.SpecStep).Concat(run.OutputReasons()), reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}")
        );
    }

    [Fact]
    public void AnEditOfTheObjectiveChangesItsLaws()
    {
        var run = Declared.Run(Laws, Own);
        Assert.Contains("shifts: [1]", run.Result.GeneratedSources.Single().SourceText.ToString(), StringComparison.Ordinal);

        run.Edit(1, text => text.Replace("Mean(", "2 * Mean(", StringComparison.Ordinal));
        Assert.Contains("shifts: [2]", run.Result.GeneratedSources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }
}
