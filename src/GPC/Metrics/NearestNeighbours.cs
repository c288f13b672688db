using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>How well labels follow from neighbours among embeddings.</summary>
public static class NearestNeighbours
{
    // Bounds the memory for distances: 256 MB at 60,000 training samples.
    const int Rows = 1_000;

    /// <summary>Share of test samples whose label is the most frequent one among their nearest training samples; of equally frequent labels the smallest wins.</summary>
    /// <param name="train">Training samples <c>(B, dimension)</c>.</param>
    /// <param name="trainLabels">The class of each.</param>
    /// <param name="test">Test samples <c>(B, dimension)</c>.</param>
    /// <param name="testLabels">The class of each.</param>
    /// <param name="neighbours">Number of neighbours, by Euclidean distance.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException">Shapes don't fit, a value is not finite, or there are fewer training samples than neighbours.</exception>
    public static double Accuracy(Tensor train, ReadOnlySpan<int> trainLabels, Tensor test, ReadOnlySpan<int> testLabels, int neighbours = 5)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var known = Points.Labelled(train, trainLabels, nameof(train), ScalarType.Float32);
        var asked = Points.Labelled(test, testLabels, nameof(test), ScalarType.Float32);
        if (neighbours < 1 || neighbours > known.shape[0])
            throw new ArgumentException($"found {neighbours} neighbours, expected 1 to the {known.shape[0]} training samples: use fewer.", nameof(neighbours));
        // The same shift for both changes no distance and keeps digits.
        var centre = known.mean([0]);
        (known, asked) = (known - centre, asked - centre);
        var halfSquares = known.square().sum(dim: 1).mul_(0.5);
        var right = 0;
        for (var first = 0; first < testLabels.Length; first += Rows)
        {
            using var chunk = NewDisposeScope();
            var count = Math.Min(Rows, testLabels.Length - first);
            // The largest x.y - |y|^2 / 2 has the smallest |x - y|^2.
            var closeness = asked.narrow(0, first, count).mm(known.transpose(0, 1)).sub_(halfSquares);
            var nearest = closeness.topk(neighbours, sorted: false).indexes.data<long>().ToArray();
            for (var row = 0; row < count; row++)
            {
                if (Vote(nearest.AsSpan(row * neighbours, neighbours), trainLabels) == testLabels[first + row]) right++;
            }
        }
        return (double)right / testLabels.Length;
    }

    static int Vote(ReadOnlySpan<long> nearest, ReadOnlySpan<int> labels)
    {
        var votes = new SortedDictionary<int, int>();
        foreach (var sample in nearest) votes[labels[(int)sample]] = votes.GetValueOrDefault(labels[(int)sample]) + 1;
        return votes.MaxBy(vote => vote.Value).Key;
    }
}
