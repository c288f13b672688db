using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GPC.Metrics;
using GPC.Oracle;
using Xunit;

namespace GPC.Tests.Metrics;

/// <summary>Detection from scores: scikit-learn's values, and laws. Few distinct scores, so that ties are common.</summary>
[Properties(Arbitrary = [typeof(DetectionTests)], MaxTest = 200)]
public class DetectionTests
{
    public static Arbitrary<float[]> Scores() =>
        (
            from count in Gen.Choose(1, 40)
            from scores in Gen.Choose(-8, 8).Select(score => score / 4f).ArrayOf(count)
            select scores
        ).ToArbitrary();

    [Fact]
    public void AurocIsThatOfScikitLearn() => Agrees("auroc", (positives, negatives) => Detection.Auroc(positives, negatives));

    [Fact]
    public void AuprIsThatOfScikitLearn() => Agrees("aupr", (positives, negatives) => Detection.Aupr(positives, negatives));

    [Fact]
    public void Fpr95IsReadFromScikitLearnsCurve() =>
        Agrees("fpr95", (positives, negatives) => Detection.FalsePositiveRateAt95(positives, negatives));

    [Property]
    public bool SwappingTheSidesMirrorsAuroc(float[] positives, float[] negatives) =>
        Math.Abs(Detection.Auroc(positives, negatives) + Detection.Auroc(negatives, positives) - 1) < 1e-12;

    [Property]
    public bool OnlyTheOrderOfScoresMatters(float[] positives, float[] negatives)
    {
        float[] above = Array.ConvertAll(positives, score => MathF.Exp(score)),
            below = Array.ConvertAll(negatives, score => MathF.Exp(score));
        return Detection.Auroc(above, below) == Detection.Auroc(positives, negatives)
            && Detection.Aupr(above, below) == Detection.Aupr(positives, negatives)
            && Detection.FalsePositiveRateAt95(above, below) == Detection.FalsePositiveRateAt95(positives, negatives);
    }

    [Fact]
    public void PerfectAndUselessScores()
    {
        Assert.Equal((1, 1, 0), All([float.PositiveInfinity, 2], [1, float.NegativeInfinity]));
        Assert.Equal((0.5, 0.5, 1), All([1, 1], [1, 1]));
        Assert.Equal(0, Detection.Auroc([0], [1]));
    }

    [Fact]
    public void NoScoresAndNaNAreRefused()
    {
        Assert.Contains(
            "no scores of negatives",
            Assert.Throws<ArgumentException>(() => Detection.Auroc([1], [])).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Score 1 of the positives is NaN",
            Assert.Throws<ArgumentException>(() => Detection.Aupr([1, float.NaN], [1])).Message,
            StringComparison.Ordinal
        );
    }

    static (double, double, double) All(float[] positives, float[] negatives) =>
        (
            Detection.Auroc(positives, negatives),
            Detection.Aupr(positives, negatives),
            Detection.FalsePositiveRateAt95(positives, negatives)
        );

    // The expected values have seven digits.
    static void Agrees(string name, Func<float[], float[], double> metric) =>
        Assert.All(Expected.Of("detection"), one =>
            Assert.Equal(
                (double)one.Value![name]!,
                metric(one.Value["positives"]!.Values<float>(), one.Value["negatives"]!.Values<float>()),
                1e-6
            )
        );
}
