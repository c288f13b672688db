using GPC.Metrics;
using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>
/// An objective of the embeddings of two views, <c>a</c> and <c>b</c>: Barlow Twins (J. Zbontar et al., 2021), VICReg (A. Bardes et al., 2022). The network gives embeddings; clusters
/// are found in them afterwards.
/// </summary>
public sealed class EmbeddingsMethod : Method
{
    /// <summary>The method for an objective.</summary>
    /// <param name="objective">The objective.</param>
    /// <exception cref="ArgumentException">Its inputs are others.</exception>
    public EmbeddingsMethod(Objective objective)
        : base(objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        var names = objective.Inputs.Select(input => input.Name);
        if (!names.SequenceEqual(["a", "b"])) throw new ArgumentException($"{objective.Name} has the inputs {string.Join(", ", names)}, expected a, b: use another method.", nameof(objective));
    }

    /// <inheritdoc/>
    public override bool IsEncoder => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor> Inputs(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Forward(context.View(), context.View());
    }

    /// <summary>Clusters are those of k-means on the embeddings; logits are the negative squared distances to its centres.</summary>
    /// <param name="results">Embeddings <c>(B, dimension)</c>.</param>
    /// <param name="config">The settings of the run: number of clusters and seed.</param>
    /// <returns>From embeddings to logits.</returns>
    public override Func<Tensor, Tensor> Head(Tensor results, TrainingConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        using var fitted = KMeans.Fit(results, config.Clusters, config.Seed);
        var found = fitted with { Centres = fitted.Centres.clone() };
        return embeddings => found.Distances(embeddings).square().neg().to(embeddings.dtype);
    }
}
