using GPC.Metrics;

namespace GPC.Training;

/// <summary>What was measured on samples that are not trained on.</summary>
/// <param name="Criterion">
/// The weighted sum of the terms that take no samples of the model; those have no scale. Lower is better. It needs no labels, so runs may
/// be chosen by it.
/// </param>
/// <param name="Terms">The terms, unweighted, by name.</param>
/// <param name="Panel">Signs of the three failure modes.</param>
/// <param name="Agreement">How the clusters agree with classes, where there are labels.</param>
public sealed record Evaluation(double Criterion, IReadOnlyDictionary<string, double> Terms, CollapsePanel Panel, Agreement? Agreement);

/// <summary>How clusters agree with classes.</summary>
/// <param name="Nmi">Normalized mutual information, from 0 to 1.</param>
/// <param name="Accuracy">Share of samples in the cluster of their class, under the best matching.</param>
/// <param name="Ari">Adjusted Rand index.</param>
public readonly record struct Agreement(double Nmi, double Accuracy, double Ari)
{
    /// <summary>Compares clusters with classes.</summary>
    /// <param name="classes">The class of each sample.</param>
    /// <param name="clusters">The cluster of each.</param>
    public static Agreement Of(ReadOnlySpan<int> classes, ReadOnlySpan<int> clusters) =>
        new(
            Clustering.NormalizedMutualInformation(classes, clusters),
            Clustering.Accuracy(classes, clusters),
            Clustering.AdjustedRandIndex(classes, clusters)
        );
}
