using Xunit;

namespace GPC.Generators.Tests.Laws;

/// <summary>What follows from terms, and what does not.</summary>
public class ReasoningTests
{
    [Theory]
    [InlineData("Mean(LogSumExp(z))", "[1]")]
    [InlineData("-2 * Mean(LogSumExp(z)) + Mean(MaxOverClusters(z))", "[-1]")]
    [InlineData("Mean(LogSumExp(z / t))", null)]
    [InlineData("t * Mean(LogSumExp(z / t))", "[1]")]
    [InlineData("Mean(LogSumExp(z / t) - (MaxOverClusters(z) / t))", "[0]")]
    [InlineData("Mean(Entropy(Softmax(z / t)))", "[0]")]
    [InlineData("Mean(z)", "[1]")]
    [InlineData("Mean(Square(z - MeanOverClusters(z)))", "[0]")]
    [InlineData("Sum(LogSumExp(z))", null)]
    [InlineData("Mean(Square(z))", null)]
    [InlineData("Mean(SumOverClusters(Softmax(z) * z))", null)] // it is 1, but that takes to know that a softmax adds up to 1
    [InlineData("Mean(Max(LogSumExp(z), 0))", null)]
    [InlineData("Mean(Abs(MaxOverClusters(z) - LogSumExp(z)))", "[0]")]
    [InlineData("Sum(Square(MatMul(Transpose(Softmax(z)), Softmax(z))))", "[0]")]
    [InlineData("Sum(MatMul(Transpose(z), z))", null)]
    public void ShiftsFollow(string term, string? shifts)
    {
        var text = Text(term);
        if (shifts is null)
            Assert.Contains("// AConstantForEachRowOfZShifts is left out", text, StringComparison.Ordinal);
        else
            Assert.Contains($"input: \"z\", shifts: {shifts},", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mean(LogSumExp(z))", 1, 1, 1)]
    [InlineData("Mean(Square(z))", 1, 1, 2)]
    [InlineData("Sum(Square(MatMul(Transpose(z), z))) / (Rows(z) - 1)", 2, 1, 4)]
    [InlineData("Mean(z) / (Clusters(z) - 2)", 1, 3, 1)]
    [InlineData("Mean(Exp(z))", 1, 1, 0)]
    [InlineData("Mean(Exp(-Abs(z)))", 1, 1, 1)]
    [InlineData("Mean(Log(z))", 1, 1, 0)]
    [InlineData("Mean(Log(1 + Abs(z)))", 1, 1, 1)]
    [InlineData("Mean(Sqrt(Abs(z)))", 1, 1, 0)]
    [InlineData("Mean(1 / z)", 1, 1, 0)]
    [InlineData("Mean(Softmax(z) / Max(Softmax(z), 0.001))", 1, 1, 1)]
    [InlineData("Mean(Log(MeanOverRows(Softmax(z))))", 1, 1, 1)]
    public void TheDomainFollows(string term, int rows, int clusters, int growth)
    {
        var text = Text(term);
        Assert.Contains($"MinimumRows: {rows}, MinimumClusters: {clusters}, Growth: {growth})", text, StringComparison.Ordinal);
        Assert.Equal(growth == 1, text.Contains("public void ExtremeLogitsGiveFiniteValues", StringComparison.Ordinal));
    }

    [Fact]
    public void StoppedInputsHaveNoFiniteDifferences()
    {
        Assert.Contains("// GradientsAreFiniteDifferences is left out", Text("Mean(z * StopGradient(z))"), StringComparison.Ordinal);
        Assert.Contains(
            "GradientsAreFiniteDifferences(global::Own.Objective, inputs: [\"z\"],",
            Text("Mean(z * StopGradient(w))", "Logits z, Logits w"),
            StringComparison.Ordinal
        );
    }

    static string Text(string term, string inputs = "Logits z, double t = 0.5") =>
        Declared.OnOneLine(
            Declared.Text(
                $"[Objective] public static partial class Own {{ [Term] static Real Loss({inputs}) => {term}; }} "
                    + "[ObjectiveLaws(typeof(Own))] public sealed partial class OwnLaws;"
            )
        );
}
