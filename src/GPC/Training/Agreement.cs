using GPC.Metrics;

namespace GPC.Training;

/// <summary>How clusters agree with classes.</summary>
/// <param name="Nmi">Normalized mutual information, from 0 to 1.</param>
/// <param name="Accuracy">Share of samples in the cluster of their class, under the best matching.</param>
/// <param name="Ari">Adjusted Rand index.</param>
public readonly record struct Agreement(double Nmi, double Accuracy, double Ari)
{
    /// <summary>Compares clusters with classes.</summary>
    /// <param name="classes">The class of each sample.</param>
    /// <param name="clusters">The cluster of each.</param>
    public static Agreement Of(ReadOnlySpan<int> classes, ReadOnlySpan<int> clusters) => new(
        Clustering.NormalizedMutualInformation(classes, clusters), Clustering.Accuracy(classes, clusters), Clustering.AdjustedRandIndex(classes, clusters));
}
