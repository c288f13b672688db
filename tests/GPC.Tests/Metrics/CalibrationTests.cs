using GPC.Metrics;
using Xunit;

namespace GPC.Tests.Metrics;

public class CalibrationTests
{
    [Fact]
    public void ItIsTheMeanGapBetweenConfidenceAndAccuracy()
    {
        // Clusters 7 and 3 are the classes 0 and 1. Two bins: (0, 0.5] has 0.4 right; (0.5, 1] has 0.9, 0.8 right and 0.7 wrong.
        var error = Calibration.ExpectedError([0, 0, 1, 1], [7, 7, 3, 7], [0.4f, 0.9f, 0.8f, 0.7f], bins: 2);
        Assert.Equal((0.6 + Math.Abs(2.4 - 2)) / 4, error, 6);
    }

    [Fact]
    public void RightWithCertaintyIsCalibratedAndWrongWithCertaintyIsNot()
    {
        Assert.Equal(0, Calibration.ExpectedError([0, 1, 2], [2, 0, 1], [1, 1, 1]));
        Assert.Equal(0.5, Calibration.ExpectedError([0, 1, 0, 1], [0, 0, 1, 1], [1, 1, 1, 1]));
    }

    [Fact]
    public void DrawsFromTheirOwnConfidencesAreCalibrated()
    {
        var random = new System.Random(1);
        const int count = 100_000;
        float[] confidences = [.. Enumerable.Range(0, count).Select(_ => 0.5f + random.NextSingle() / 2)];
        int[] labels = [.. Enumerable.Range(0, count).Select(i => i % 2)];
        int[] clusters = [.. labels.Select((label, i) => random.NextDouble() < confidences[i] ? label : 1 - label)];
        Assert.InRange(Calibration.ExpectedError(labels, clusters, confidences), 0, 0.01);
        Assert.InRange(
            Calibration.ExpectedError(labels, clusters, [.. confidences.Select(confidence => MathF.Sqrt(confidence))]),
            0.1,
            0.15
        );
    }

    [Fact]
    public void LogitsAreRefused()
    {
        Assert.Contains(
            "Confidence 1 is 3",
            Assert.Throws<ArgumentException>(() => Calibration.ExpectedError([0, 1], [0, 1], [1, 3])).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2 labels and 1 confidences",
            Assert.Throws<ArgumentException>(() => Calibration.ExpectedError([0, 1], [0, 1], [1])).Message,
            StringComparison.Ordinal
        );
    }
}
