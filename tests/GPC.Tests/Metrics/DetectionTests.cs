using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GPC.Metrics;
using GPC.Tests.Python;
using Xunit;

namespace GPC.Tests.Metrics;

/// <summary>Detection from scores: scikit-learn's values, and laws. Few distinct scores, so that ties are common.</summary>
[Properties(Arbitrary = [typeof(DetectionTests)], MaxTest = 200)]
public class DetectionTests
{
    public static Arbitrary<float[]> Scores() => (
        from count in Gen.Choose(1, 40)
        from scores in Gen.Choose(-8, 8).Select(score => score / 4f).ArrayOf(count)
        select scores).ToArbitrary();

    [Property]
    public bool AurocIsThatOfScikitLearn(float[] positives, float[] negatives) =>
        Agrees(positives, negatives, "sklearn.metrics.roc_auc_score", Detection.Auroc(positives, negatives));

    [Property]
    public bool AuprIsThatOfScikitLearn(float[] positives, float[] negatives) =>
        Agrees(positives, negatives, "sklearn.metrics.average_precision_score", Detection.Aupr(positives, negatives));

    [Property]
    public bool Fpr95IsReadFromScikitLearnsCurve(float[] positives, float[] negatives)
    {
        var curve = Ask("__main__.roc", positives, negatives);
        var (alarms, hits) = (curve[0]!.AsArray(), curve[1]!.AsArray());
        var first = Enumerable.Range(0, hits.Count).First(i => (double)hits[i]! >= 0.95);
        return Math.Abs(Detection.FalsePositiveRateAt95(positives, negatives) - (double)alarms[first]!) < 1e-12;
    }

    [Property]
    public bool SwappingTheSidesMirrorsAuroc(float[] positives, float[] negatives) =>
        Math.Abs(Detection.Auroc(positives, negatives) + Detection.Auroc(negatives, positives) - 1) < 1e-12;

    [Property]
    public bool OnlyTheOrderOfScoresMatters(float[] positives, float[] negatives)
    {
        float[] above = Array.ConvertAll(positives, score => MathF.Exp(score)), below = Array.ConvertAll(negatives, score => MathF.Exp(score));
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
        Assert.Contains("no scores of negatives", Assert.Throws<ArgumentException>(() => Detection.Auroc([1], [])).Message, StringComparison.Ordinal);
        Assert.Contains("Score 1 of the positives is NaN", Assert.Throws<ArgumentException>(() => Detection.Aupr([1, float.NaN], [1])).Message, StringComparison.Ordinal);
    }

    static (double, double, double) All(float[] positives, float[] negatives) =>
        (Detection.Auroc(positives, negatives), Detection.Aupr(positives, negatives), Detection.FalsePositiveRateAt95(positives, negatives));

    static bool Agrees(float[] positives, float[] negatives, string function, double ours) =>
        Math.Abs(ours - (double)Ask(function, positives, negatives)) < 1e-12;

    static System.Text.Json.Nodes.JsonNode Ask(string function, float[] positives, float[] negatives)
    {
        int[] labels = [.. positives.Select(_ => 1), .. negatives.Select(_ => 0)];
        return ScikitLearn.Call(function, [ScikitLearn.Json(labels), ScikitLearn.Json<float[]>([.. positives, .. negatives])])!;
    }
}
