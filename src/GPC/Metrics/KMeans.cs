using System.Collections.Immutable;
using GPC.Data;
using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>k-means: starts by k-means++ (Arthur and Vassilvitskii 2007), then Lloyd's rounds; the best of several starts.</summary>
public static class KMeans
{
    /// <summary>Puts samples into clusters. The same seed gives the same clusters.</summary>
    /// <param name="samples">Samples <c>(B, dimension)</c>.</param>
    /// <param name="clusters">Number of clusters.</param>
    /// <param name="seed">What the starts follow from.</param>
    /// <param name="restarts">Number of starts, of which the one with the least inertia is kept.</param>
    /// <param name="iterations">Most rounds of each start.</param>
    /// <exception cref="ArgumentException">There are fewer samples than clusters, a value is not finite, or a count is below 1.</exception>
    public static KMeansResult Fit(Tensor samples, int clusters, long seed, int restarts = 10, int iterations = 300)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(restarts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var points = Metrics.Points.Of(samples, nameof(samples), ScalarType.Float32);
        if (clusters < 1 || clusters > points.shape[0])
            throw new ArgumentException(
                $"found {clusters} clusters, expected 1 to the {points.shape[0]} samples: use fewer.",
                nameof(clusters)
            );
        // A shift changes no distance and keeps digits.
        var mean = points.mean([0]);
        points = points - mean;
        KMeansResult? best = null;
        for (var start = 0; start < restarts; start++)
        {
            using var run = NewDisposeScope();
            var random = new RandomStream("k-means", seed, start);
            var result = Lloyd(points, PlusPlus(points, clusters, ref random), iterations);
            var kept = best is null || result.Inertia < best.Inertia;
            (kept ? best : result)?.Dispose();
            if (kept)
                best = result;
        }
        var centres = best!.Centres + mean;
        best.Dispose();
        return best with { Centres = centres.DetachFromDisposeScope() };
    }

    /// <summary>
    /// Moves centres to the mean of their samples until no sample changes its cluster. A centre without samples goes to the sample that is
    /// farthest from its own.
    /// </summary>
    internal static KMeansResult Lloyd(Tensor points, Tensor start, int iterations)
    {
        using var scope = NewDisposeScope();
        var (centres, clusters, count) = (start, (Tensor?)null, start.shape[0]);
        for (var round = 1; ; round++)
        {
            var (distances, nearest) = Distances(points, centres).min(1);
            var settled = clusters is not null && nearest.equal(clusters).all().item<bool>();
            if (settled || round > iterations)
            {
                var inertia = distances.to(ScalarType.Float64).sum().item<double>();
                return new(
                    centres.DetachFromDisposeScope(),
                    [.. nearest.data<long>().ToArray().Select(cluster => (int)cluster)],
                    inertia,
                    round - 1
                );
            }
            clusters = nearest;
            var members = nn.functional.one_hot(nearest, count).to(ScalarType.Float32);
            var sizes = members.sum(dim: 0);
            centres = members.transpose(0, 1).mm(points) / sizes.clamp_min(1).unsqueeze(1);
            Refill(centres, points, sizes, distances);
        }
    }

    static void Refill(Tensor centres, Tensor points, Tensor sizes, Tensor distances)
    {
        var empty = Enumerable.Range(0, (int)sizes.shape[0]).Where(cluster => sizes[cluster].item<float>() == 0).ToArray();
        if (empty.Length == 0)
            return;
        var farthest = distances.topk(empty.Length).indexes;
        for (var i = 0; i < empty.Length; i++)
            centres[empty[i]] = points[farthest[i].item<long>()];
    }

    // The first centre is any sample, each further one a sample with probability in proportion to the squared distance to the nearest
    // centre so far.
    static Tensor PlusPlus(Tensor points, int clusters, ref RandomStream random)
    {
        var chosen = new List<long> { random.Below((int)points.shape[0]) };
        var nearest = Distances(points, points[chosen[0]].unsqueeze(0)).squeeze(1);
        while (chosen.Count < clusters)
        {
            var sums = nearest.to(ScalarType.Float64).cumsum(0).data<double>().ToArray();
            var place = Array.BinarySearch(sums, random.Unit() * sums[^1]);
            // Between two sums: the upper one's sample. All at a centre already: any sample.
            var next = sums[^1] > 0 ? Math.Min(place < 0 ? ~place : place + 1, sums.Length - 1) : random.Below(sums.Length);
            chosen.Add(next);
            nearest = nearest.minimum(Distances(points, points[next].unsqueeze(0)).squeeze(1));
        }
        return points.index_select(0, tensor(chosen));
    }

    static Tensor Distances(Tensor points, Tensor centres)
    {
        using var scope = NewDisposeScope();
        var squares = points.square().sum(dim: 1).unsqueeze(1) + centres.square().sum(dim: 1);
        return squares.sub_(points.mm(centres.transpose(0, 1)).mul_(2)).clamp_min_(0).MoveToOuterDisposeScope();
    }
}

/// <summary>What k-means found.</summary>
/// <param name="Centres">The centres <c>(clusters, dimension)</c>, in no dispose scope.</param>
/// <param name="Clusters">The nearest centre of each sample.</param>
/// <param name="Inertia">Sum of the squared distances of the samples to their centres.</param>
/// <param name="Iterations">Rounds until no sample changed its cluster.</param>
public sealed record KMeansResult(Tensor Centres, ImmutableArray<int> Clusters, double Inertia, int Iterations) : IDisposable
{
    /// <summary>The nearest centre of each of other samples.</summary>
    /// <param name="samples">Samples <c>(B, dimension)</c>.</param>
    /// <exception cref="ArgumentException">They have another dimension, or values that are not finite.</exception>
    public int[] Assign(Tensor samples)
    {
        using var scope = NewDisposeScope();
        var points = Points.Of(samples, nameof(samples), Centres.dtype);
        if (points.shape[1] != Centres.shape[1])
            throw new ArgumentException(
                $"{nameof(samples)}: found shape ({string.Join(", ", points.shape)}), expected (B, {Centres.shape[1]}) as the centres "
                    + "are: give samples like those that they were found in.",
                nameof(samples)
            );
        return [.. Distances(points).argmin(1).data<long>().ToArray().Select(centre => (int)centre)];
    }

    // About their middle: where points are far from zero, products of their coordinates lose the digits that tell them apart.
    internal Tensor Distances(Tensor samples)
    {
        var middle = Centres.mean([0L], keepdim: true);
        return cdist(samples.to(Centres.dtype) - middle, Centres - middle);
    }

    /// <summary>Frees the centres.</summary>
    public void Dispose() => Centres.Dispose();
}
