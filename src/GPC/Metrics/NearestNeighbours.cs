using GPC.Data;
using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>How well labels follow from neighbours among embeddings.</summary>
public static class NearestNeighbours
{
    /// <summary>
    /// Share of test samples whose label is the most frequent one among their nearest training samples; of equally frequent labels the
    /// smallest wins.
    /// </summary>
    /// <param name="train">Training samples <c>(B, dimension)</c>.</param>
    /// <param name="trainLabels">The class of each.</param>
    /// <param name="test">Test samples <c>(B, dimension)</c>.</param>
    /// <param name="testLabels">The class of each.</param>
    /// <param name="neighbours">Number of neighbours, by Euclidean distance.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException">Shapes don't fit, a value is not finite, or there are fewer training samples than
    /// neighbours.</exception>
    public static double Accuracy(
        Tensor train,
        ReadOnlySpan<int> trainLabels,
        Tensor test,
        ReadOnlySpan<int> testLabels,
        int neighbours = 5
    )
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var known = Points.Labelled(train, trainLabels, nameof(train), ScalarType.Float32);
        var asked = Points.Labelled(test, testLabels, nameof(test), ScalarType.Float32);
        if (neighbours < 1 || neighbours > known.shape[0])
            throw new ArgumentException(
                $"found {neighbours} neighbours, expected 1 to the {known.shape[0]} training samples: use fewer.",
                nameof(neighbours)
            );
        var nearest = Neighbours.Search(asked, known, neighbours, areTheSame: false);
        var right = 0;
        for (var row = 0; row < testLabels.Length; row++)
        {
            if (Vote(nearest.AsSpan(row * neighbours, neighbours), trainLabels) == testLabels[row])
                right++;
        }
        return (double)right / testLabels.Length;
    }

    static int Vote(ReadOnlySpan<int> nearest, ReadOnlySpan<int> labels)
    {
        var votes = new SortedDictionary<int, int>();
        foreach (var sample in nearest)
            votes[labels[sample]] = votes.GetValueOrDefault(labels[sample]) + 1;
        return votes.MaxBy(vote => vote.Value).Key;
    }
}
