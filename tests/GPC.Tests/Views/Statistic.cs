using Xunit;

namespace GPC.Tests.Views;

/// <summary>
/// Tests of draws against distributions, with a significance of 0.001: a right distribution fails for one seed in a thousand. Seeds are
/// fixed.
/// </summary>
static class Statistic
{
    /// <summary>Draws in each test.</summary>
    public const int Count = 10_000;

    // The normal distribution's quantile at 0.9995, and Kolmogorov's distribution's at 0.999.
    const double Normal = 3.2905;
    const double Kolmogorov = 1.9495;

    // The normal distribution's quantile at 0.999, for tests of one side.
    const double OneSided = 3.0902;

    /// <summary>Kolmogorov and Smirnov's test that draws are uniform between two bounds.</summary>
    public static void IsUniform(IEnumerable<double> draws, double low, double high)
    {
        var sorted = draws.Select(draw => (draw - low) / (high - low)).Order().ToArray();
        var distance = sorted
            .Select((value, index) => Math.Max(value - ((double)index / sorted.Length), ((index + 1.0) / sorted.Length) - value))
            .Max();
        Assert.True(
            distance * Math.Sqrt(sorted.Length) < Kolmogorov,
            $"distance {distance} from uniform on [{low}, {high}], of {sorted.Length} draws"
        );
    }

    /// <summary>The same test that two sets of draws have one distribution.</summary>
    public static void AreAlike(IEnumerable<double> draws, IEnumerable<double> others)
    {
        var (first, second) = (draws.Order().ToArray(), others.Order().ToArray());
        var (i, j, distance) = (0, 0, 0.0);
        while (i < first.Length && j < second.Length)
        {
            var next = Math.Min(first[i], second[j]);
            while (i < first.Length && first[i] <= next)
                i++;
            while (j < second.Length && second[j] <= next)
                j++;
            distance = Math.Max(distance, Math.Abs(((double)i / first.Length) - ((double)j / second.Length)));
        }
        var scale = Math.Sqrt((double)first.Length * second.Length / (first.Length + second.Length));
        Assert.True(distance * scale < Kolmogorov, $"distance {distance} between {first.Length} and {second.Length} draws");
    }

    /// <summary>Pearson's test that all of several outcomes are equally frequent; Wilson and Hilferty's approximation.</summary>
    public static void AreEquallyFrequent<T>(IReadOnlyCollection<T> outcomes, int different)
        where T : notnull
    {
        var counts = outcomes.CountBy(outcome => outcome).Select(pair => (double)pair.Value).ToList();
        Assert.Equal(different, counts.Count);
        var expected = (double)outcomes.Count / different;
        var sum = counts.Sum(count => Math.Pow(count - expected, 2) / expected);
        var (degrees, spread) = (different - 1, 2 / (9.0 * (different - 1)));
        var critical = degrees * Math.Pow(1 - spread + (OneSided * Math.Sqrt(spread)), 3);
        Assert.True(sum < critical, $"chi-squared {sum} >= {critical}");
    }

    /// <summary>That something happens with a probability.</summary>
    public static void HasRate(IReadOnlyCollection<bool> outcomes, double probability)
    {
        var rate = outcomes.Count(outcome => outcome) / (double)outcomes.Count;
        Assert.True(
            Math.Abs(rate - probability) < Normal * Math.Sqrt(probability * (1 - probability) / outcomes.Count),
            $"rate {rate} instead of {probability}"
        );
    }

    /// <summary>That draws are not correlated with the draws for the next sample.</summary>
    public static void AreUncorrelated(IReadOnlyList<double> draws) => AreUncorrelated(draws.SkipLast(1).ToList(), draws.Skip(1).ToList());

    /// <summary>That two sets of draws, one of each for each sample, are not correlated.</summary>
    public static void AreUncorrelated(IReadOnlyList<double> draws, IReadOnlyList<double> others)
    {
        var (mean, otherMean) = (draws.Average(), others.Average());
        var both = draws.Zip(others, (one, other) => (one - mean) * (other - otherMean)).Sum();
        var correlation = both / Math.Sqrt(draws.Sum(one => Math.Pow(one - mean, 2)) * others.Sum(other => Math.Pow(other - otherMean, 2)));
        Assert.True(Math.Abs(correlation) < Normal / Math.Sqrt(draws.Count), $"correlation {correlation}");
    }
}
