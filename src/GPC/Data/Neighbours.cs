using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Data;

/// <summary>The nearest samples of each sample of a data set, by Euclidean distance.</summary>
public sealed class Neighbours
{
    const int Rows = 1_000; // Bounds the memory for distances: 240 MB at 60,000 samples.

    readonly int[] nearest;

    Neighbours(Dataset data, int count, int[] nearest) => (Data, Count, this.nearest) = (data, count, nearest);

    /// <summary>The data set.</summary>
    public Dataset Data { get; }

    /// <summary>Neighbours of each sample.</summary>
    public int Count { get; }

    /// <summary>Finds them by comparing each sample with every other: the time grows with the square of the number of samples.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="count">Neighbours of each sample, at least 1 and fewer than there are samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is another.</exception>
    public static Neighbours Of(Dataset data, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (count < 1 || count >= data.Count)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                count,
                $"{data.Name} has {data.Count} samples, so each has 1 to {data.Count - 1} neighbours: ask for fewer."
            );
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        using var all = data.All();
        var points = all.Tensor.flatten(1);
        return new(data, count, Search(points, points, count, areTheSame: true));
    }

    /// <summary>The nearest of known points to each point, the nearest first.</summary>
    /// <param name="points">The points <c>(B, dimension)</c>.</param>
    /// <param name="known">The known points <c>(N, dimension)</c>.</param>
    /// <param name="count">How many to each, fewer than there are known points.</param>
    /// <param name="areTheSame">Whether both are the same points; then no point is near itself.</param>
    /// <returns><c>count</c> indices for each point, one point after the other.</returns>
    internal static int[] Search(Tensor points, Tensor known, int count, bool areTheSame)
    {
        using var scope = NewDisposeScope();
        var centre = known.mean([0]); // The same shift for all changes no distance and keeps digits.
        (points, known) = (points - centre, known - centre);
        var halfSquares = known.square().sum(dim: 1).mul_(0.5);
        var nearest = new List<int>();
        for (var first = 0L; first < points.shape[0]; first += Rows)
        {
            using var chunk = NewDisposeScope();

            // The largest x.y - |y|^2 / 2 has the smallest |x - y|^2.
            var closeness = points.narrow(0, first, Math.Min(Rows, points.shape[0] - first)).mm(known.transpose(0, 1)).sub_(halfSquares);
            if (areTheSame)
                closeness.diagonal(offset: first).fill_(double.NegativeInfinity);
            nearest.AddRange(closeness.topk(count).indexes.data<long>().ToArray().Select(index => (int)index));
        }
        return [.. nearest];
    }

    /// <summary>The neighbours of a sample, the nearest first.</summary>
    /// <param name="sample">Its index.</param>
    public ReadOnlySpan<int> this[int sample] => nearest.AsSpan(sample * Count, Count);

    /// <summary>For each sample one of its neighbours, each equally likely.</summary>
    /// <param name="samples">The indices of the samples.</param>
    /// <param name="key">What the choice follows from.</param>
    /// <returns>float32 <c>(B, ...)</c> on the CPU, in no dispose scope: the caller frees it.</returns>
    internal Samples Draw(ReadOnlySpan<int> samples, params ReadOnlySpan<long> key)
    {
        var random = new RandomStream("neighbours", key);
        var chosen = new int[samples.Length];
        for (var at = 0; at < chosen.Length; at++)
            chosen[at] = this[samples[at]][random.Below(Count)];
        return Data.Take(chosen);
    }
}
