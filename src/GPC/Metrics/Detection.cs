namespace GPC.Metrics;

/// <summary>
/// How well scores tell samples that belong (positives, with high scores) from samples that don't (negatives, with low scores).
/// </summary>
/// <remarks>
/// Ties count half, or share a threshold. Every member throws <see cref="ArgumentException"/> when one side has no scores, or a score is
/// NaN; infinite scores are ranked.
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

    /// <summary>
    /// Area under precision over recall, as average precision: the mean over positives of the precision at their score. scikit-learn's
    /// <c>average_precision_score</c>.
    /// </summary>
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

/// <summary>True and false positives at every threshold that tells scores apart, from the highest score down.</summary>
sealed class OperatingCurve
{
    OperatingCurve((long True, long False)[] points, int positives, int negatives) =>
        (Points, Positives, Negatives) = (points, positives, negatives);

    /// <summary>Counts at or above each distinct score; the last has all.</summary>
    public IReadOnlyList<(long True, long False)> Points { get; }

    /// <summary>Number of positives.</summary>
    public int Positives { get; }

    /// <summary>Number of negatives.</summary>
    public int Negatives { get; }

    /// <summary>Ranks the scores.</summary>
    /// <exception cref="ArgumentException">One of them has no scores, or a score is not a number.</exception>
    public static OperatingCurve Of(ReadOnlySpan<float> positives, ReadOnlySpan<float> negatives)
    {
        var (above, below) = (Descending(positives, "positives"), Descending(negatives, "negatives"));
        var points = new List<(long True, long False)>();
        int hits = 0,
            alarms = 0;
        while (hits < above.Length || alarms < below.Length)
        {
            var score = Math.Max(
                hits < above.Length ? above[hits] : float.NegativeInfinity,
                alarms < below.Length ? below[alarms] : float.NegativeInfinity
            );
            while (hits < above.Length && above[hits] == score)
                hits++;
            while (alarms < below.Length && below[alarms] == score)
                alarms++;
            points.Add((hits, alarms));
        }
        return new([.. points], above.Length, below.Length);
    }

    static float[] Descending(ReadOnlySpan<float> scores, string name)
    {
        if (scores.IsEmpty)
            throw new ArgumentException($"There are no scores of {name}: give one or more.", name);
        var sorted = scores.ToArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (float.IsNaN(sorted[i]))
                throw new ArgumentException(
                    $"Score {i} of the {name} is NaN, expected a number: leave such samples out, or mend the score.",
                    name
                );
        }
        Array.Sort(sorted);
        Array.Reverse(sorted);
        return sorted;
    }
}
