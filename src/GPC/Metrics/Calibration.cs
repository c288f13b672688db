namespace GPC.Metrics;

/// <summary>Whether a posterior of 0.8 is right in 80% of the cases.</summary>
public static class Calibration
{
    /// <summary>
    /// Expected calibration error (Guo et al. 2017) of a clustering: clusters are matched with classes one to one as for
    /// <see cref="Clustering.Accuracy"/>, then the samples are put into bins of equal width by confidence; the result is the mean gap
    /// between confidence and accuracy, each bin weighted by its samples.
    /// </summary>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="clusters">The most probable cluster of each sample.</param>
    /// <param name="confidences">Its posterior, from 0 to 1. A bin holds its upper end.</param>
    /// <param name="bins">Number of bins.</param>
    /// <returns>From 0, for perfect calibration, to 1.</returns>
    /// <exception cref="ArgumentException">The lengths differ, there is no sample, or a confidence is not from 0 to 1.</exception>
    public static double ExpectedError(ReadOnlySpan<int> labels, ReadOnlySpan<int> clusters, ReadOnlySpan<float> confidences, int bins = 15)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var classOf = Clustering.Match(labels, clusters);
        if (confidences.Length != labels.Length)
            throw new ArgumentException(
                $"There are {labels.Length} labels and {confidences.Length} confidences: give one of each for each sample.",
                nameof(confidences)
            );
        var gaps = new double[bins];
        for (var i = 0; i < labels.Length; i++)
        {
            if (confidences[i] is not (>= 0 and <= 1))
                throw new ArgumentException(
                    $"Confidence {i} is {confidences[i]}, expected a number from 0 to 1: give posteriors, not logits.",
                    nameof(confidences)
                );
            var bin = Math.Clamp((int)Math.Ceiling((double)confidences[i] * bins) - 1, 0, bins - 1);
            var right = classOf.TryGetValue(clusters[i], out var matched) && matched == labels[i];
            gaps[bin] += confidences[i] - (right ? 1 : 0);
        }
        return gaps.Sum(Math.Abs) / labels.Length;
    }
}
