using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Metrics;

/// <summary>
/// Signs of the three failure modes of clustering, seen without labels. Representation collapse: <see cref="EffectiveRank"/> and
/// <see cref="EmbeddingSpread"/> fall. Cluster collapse: <see cref="ClusterPerplexity"/> falls, <see cref="DeadClusters"/> rises. Permuted
/// assignments: <see cref="ViewAgreement"/> and <see cref="ViewInformation"/> fall.
/// </summary>
/// <param name="EffectiveRank">
/// Exponential of the entropy of the embeddings' singular values, as shares of their sum (Roy and Vetterli 2007): from 1, all on a line
/// through 0, to the embedding's dimension. 0 where all embeddings are 0.
/// </param>
/// <param name="EmbeddingSpread">Standard deviation over the samples of each coordinate of the embeddings, in the mean over coordinates: 0
/// where all are the same.</param>
/// <param name="ClusterPerplexity">Exponential of the entropy of the shares of samples in clusters (each in its most probable one): from 1,
/// all in one, to the number of clusters.</param>
/// <param name="DeadClusters">Clusters that are no sample's most probable one.</param>
/// <param name="ViewAgreement">Share of samples whose two views have the same most probable cluster.</param>
/// <param name="ViewInformation">
/// Mutual information of the clusters of two views of a sample in nats, under the posteriors: from 0 to the logarithm of the number of
/// clusters.
/// </param>
public sealed record CollapsePanel(
    double EffectiveRank,
    double EmbeddingSpread,
    double ClusterPerplexity,
    int DeadClusters,
    double ViewAgreement,
    double ViewInformation
)
{
    /// <summary>Measures samples and a view of each.</summary>
    /// <param name="embeddings">The samples' embeddings <c>(B, dimension)</c>.</param>
    /// <param name="logits">The samples' logits <c>(B, clusters)</c>.</param>
    /// <param name="view">Logits of a view of each sample <c>(B, clusters)</c>; of two views, give the other one's as
    /// <paramref name="logits"/>.</param>
    /// <exception cref="ArgumentException">The shapes don't fit, there is no sample, or a value is not finite.</exception>
    public static CollapsePanel Measure(Embeddings embeddings, ClusterLogits logits, ClusterLogits view)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var points = Points.Of(embeddings.Tensor, "embeddings");
        var (first, second) = (Points.Of(logits.Tensor, "logits"), Points.Of(view.Tensor, "view logits"));
        if (points.shape[0] != first.shape[0] || !first.shape.SequenceEqual(second.shape))
        {
            throw new ArgumentException(
                $"found embeddings ({string.Join(", ", points.shape)}), logits ({string.Join(", ", first.shape)}) and view logits "
                    + $"({string.Join(", ", second.shape)}), "
                    + "expected as many rows in each, and as many columns in both logits: measure the same samples."
            );
        }
        var (posteriors, others) = (first.softmax(-1), second.softmax(-1));
        var (clusters, otherClusters) = (posteriors.argmax(-1), others.argmax(-1));
        var usage = clusters.bincount(null, posteriors.shape[1]).to(ScalarType.Float64) / clusters.shape[0];
        return new(
            Rank(points),
            points.std(0, unbiased: false).mean().item<double>(),
            Math.Exp(Entropy(usage)),
            (int)usage.eq(0).sum().item<long>(),
            clusters.eq(otherClusters).to(ScalarType.Float64).mean().item<double>(),
            Information(posteriors.transpose(0, 1).mm(others) / posteriors.shape[0])
        );
    }

    static double Rank(Tensor points)
    {
        var singular = linalg.svdvals(points);
        var sum = singular.sum();
        return sum.item<double>() == 0 ? 0 : Math.Exp(Entropy(singular / sum));
    }

    // I = H(rows) + H(columns) - H(joint), 0 where rounding takes it below.
    static double Information(Tensor joint) => Math.Max(0, Entropy(joint.sum(dim: 0)) + Entropy(joint.sum(dim: 1)) - Entropy(joint));

    static double Entropy(Tensor shares) => -shares.xlogy(shares).sum().item<double>();
}
