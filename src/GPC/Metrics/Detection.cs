namespace GPC.Metrics;

/// <summary>How well scores tell samples that belong (positives, with high scores) from samples that don't (negatives, with low scores).</summary>
/// <remarks>
/// Ties count half, or share a threshold. Every member throws <see cref="ArgumentException"/> when one side has no scores, or a score is NaN; infinite scores are ranked.
/// </remarks>
public static class Detection
{
    /// <summary>Area under the receiver operating characteristic: the probability that a positive scores higher than a negative.</summary>
    /// <param name="positives">Scores of samples that belong.</param>
    /// <param name="negatives">Scores of samples that don't.</param>
    /// <returns>From 0 to 1; 0.5 by chance.</returns>
    public static double Auroc(ReadOnlySpan<float> positives, ReadOnlySpan<float> negatives)
    {
        var curve = OperatingCurve.Of(positives, negatives);
        var (area, before) = (0.0, (True: 0L, False: 0L));
        foreach (var point in curve.Points)
        {
            area += (point.False - before.False) * (point.True + before.True) / 2.0;
            before = point;
        }
        return area / curve.Positives / curve.Negatives;
    }

    /// <summary>Area under precision over recall, as average precision: the mean over positives of the precision at their score. scikit-learn's <c>average_precision_score</c>.</summary>
    /// <param name="positives">Scores of samples that belong.</param>
    /// <param name="negatives">Scores of samples that don't.</param>
    /// <returns>Above 0, at most 1; the share of positives by chance.</returns>
    public static double Aupr(ReadOnlySpan<float> positives, ReadOnlySpan<float> negatives)
    {
        var curve = OperatingCurve.Of(positives, negatives);
        var (sum, found) = (0.0, 0L);
        foreach (var point in curve.Points)
        {
            sum += (point.True - found) * ((double)point.True / (point.True + point.False));
            found = point.True;
        }
        return sum / curve.Positives;
    }

    /// <summary>FPR95: the share of negatives above the highest threshold that keeps at least 95% of the positives.</summary>
    /// <param name="positives">Scores of samples that belong.</param>
    /// <param name="negatives">Scores of samples that don't.</param>
    /// <returns>From 0 to 1; lower is better.</returns>
    public static double FalsePositiveRateAt95(ReadOnlySpan<float> positives, ReadOnlySpan<float> negatives)
    {
        var curve = OperatingCurve.Of(positives, negatives);
        var point = curve.Points.First(point => 100 * point.True >= 95L * curve.Positives);
        return (double)point.False / curve.Negatives;
    }
}
