using Microsoft.CodeAnalysis;
using Xunit;

namespace GPC.LibTorch.Tests.Generation;

/// <summary>What is run again after an edit, and what is not.</summary>
public sealed class IncrementalityTests
{
    private const string Table =
        """
        # Arithmetic
        aten::neg(Tensor self) -> Tensor
            Tensor.neg()
            torch.neg(Tensor input:self)
        """;

    private static readonly string[] Steps = ["Read", "Parse", "Check", "Problems", "Operators", "Areas"];

    [Fact]
    public void UnrelatedCodeLeavesEveryStepCached()
    {
        var run = new GeneratorRun(Table).AddUnrelatedCode();

        Assert.All(Steps, step => Assert.All(run.Reasons(step), AssertNotRun));
        Assert.All(run.OutputReasons(), AssertNotRun);
    }

    [Fact]
    public void ACommentMovesLinesButWritesNothingAgain()
    {
        var run = new GeneratorRun(Table).Edit(text => "# A comment more\n" + text);

        Assert.All(run.Reasons("Parse"), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.All(run.Reasons("Operators"), AssertNotRun);
        Assert.All(run.Reasons("Areas"), AssertNotRun);
        Assert.All(run.OutputReasons(), AssertNotRun);
    }

    [Fact]
    public void AMemberWritesItsOwnAreaOnly()
    {
        var run = new GeneratorRun(Table).Edit(text => text + "\n    torch.negative(Tensor input:self)");

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], run.Reasons("Areas"));
        Assert.All(run.Reasons("Operators"), AssertNotRun);
    }

    [Fact]
    public void ABadLineIsReportedWithoutWritingAnythingAgain()
    {
        var run = new GeneratorRun(Table).Edit(text => text + "\n    torch.negative(Tensor nothing)");

        Assert.NotEmpty(run.Result.Diagnostics);
        Assert.All(run.Reasons("Problems"), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.All(run.Reasons("Areas"), AssertNotRun);
    }

    private static void AssertNotRun(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"Ran again: {reason}");
}
