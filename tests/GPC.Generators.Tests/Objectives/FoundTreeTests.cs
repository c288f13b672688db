using Xunit;

namespace GPC.Generators.Tests.Objectives;

/// <summary>Terms on which the forms once differed; random trees found them.</summary>
public class FoundTreeTests
{
    [Theory]
    // The gradient of a spread value was summed twice.
    [InlineData("Mean(MatMul(w, Transpose(((w - w) - Log(SumOverClusters(Exp(z * 0.5)))))))")]
    // The largest value was rounded otherwise in another sweep.
    [InlineData("Sum(MaxOverClusters((Log(Softmax(((w + MeanOverRows(x)) / a))) - 0)))")]
    // All clusters tie, and rounding says which is the largest.
    [InlineData("Mean(MaxOverClusters(((LogSoftmax(w) - 0) - StopGradient(w))))")]
    [InlineData(
        "Mean(Square(MatMul(Transpose((Exp(LogSoftmax(((-(z * 0.7)) + StopGradient((z * 0.7))))) + 0)), (Softmax((z + MeanOverRows(x))) "
            + "* LogSoftmax(((z + z) / a)))) / Rows(x)))"
    )] // a tensor operation read a value for each cluster that was written after it
    public void TheFormsAgree(string term)
    {
        var objective = ObjectiveAssembly.Load(
            Agreement.Source([
                [term],
            ])
        )["O0"];

        Assert.All(Enumerable.Range(0, 20), seed => Assert.True(Agreement.Of(objective, seed)[0] is not { Holds: false }, $"seed {seed}"));
    }
}
