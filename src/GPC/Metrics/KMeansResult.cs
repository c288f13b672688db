using System.Collections.Immutable;
using static TorchSharp.torch;

namespace GPC.Metrics;

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
            throw new ArgumentException($"{nameof(samples)}: found shape ({string.Join(", ", points.shape)}), expected (B, {Centres.shape[1]}) as the centres are: give samples like those that they were found in.", nameof(samples));
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
