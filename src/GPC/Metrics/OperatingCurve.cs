namespace GPC.Metrics;

/// <summary>True and false positives at every threshold that tells scores apart, from the highest score down.</summary>
sealed class OperatingCurve
{
    OperatingCurve((long True, long False)[] points, int positives, int negatives) => (Points, Positives, Negatives) = (points, positives, negatives);

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
        int hits = 0, alarms = 0;
        while (hits < above.Length || alarms < below.Length)
        {
            var score = Math.Max(hits < above.Length ? above[hits] : float.NegativeInfinity, alarms < below.Length ? below[alarms] : float.NegativeInfinity);
            while (hits < above.Length && above[hits] == score) hits++;
            while (alarms < below.Length && below[alarms] == score) alarms++;
            points.Add((hits, alarms));
        }
        return new([.. points], above.Length, below.Length);
    }

    static float[] Descending(ReadOnlySpan<float> scores, string name)
    {
        if (scores.IsEmpty) throw new ArgumentException($"There are no scores of {name}: give one or more.", name);
        var sorted = scores.ToArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (float.IsNaN(sorted[i])) throw new ArgumentException($"Score {i} of the {name} is NaN, expected a number: leave such samples out, or mend the score.", name);
        }
        Array.Sort(sorted);
        Array.Reverse(sorted);
        return sorted;
    }
}
