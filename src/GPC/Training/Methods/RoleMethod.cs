using GPC.Metrics;
using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Each input is what its role says. All that the network sees goes through it in one forward pass.</summary>
sealed class RoleMethod : Method
{
    public RoleMethod(IObjectiveWeights weights, IObjectiveOptions? options)
        : base(weights, options)
    {
        if (Objective.Inputs.FirstOrDefault(input => input.Role is InputRole.None or InputRole.Computed) is { } other)
        {
            throw new ArgumentException(
                other.Role == InputRole.None
                    ? $"{Objective.Name} does not say what training gives its input '{other.Name}': mark it with [Data], [View], [ModelSamples], [Labels] or [Neighbour], or with [Computed], and give training a Method that computes it."
                    : $"{Objective.Name} has the input '{other.Name}', which a method computes: give training a Method that does.",
                nameof(weights));
        }
    }

    /// <summary>Whether the network gives embeddings: a matrix is no logits.</summary>
    public override bool IsEncoder => Objective.Inputs.Any(input => input.IsOfNetwork && input.Type == typeof(Terms.Matrix));

    public override IReadOnlyList<Tensor> Inputs(StepContext context)
    {
        // Without a weight on terms that take them no samples of the model are drawn; the data's own results stand in, at weight 0.
        var seen = Objective.Inputs.Where(input => input.IsOfNetwork && (input.Role != InputRole.ModelSamples || context.HasSampler)).ToList();
        var results = context.Forward([.. seen.Select(input => Batch(input.Role, context))]);
        var byInput = seen.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. Objective.Inputs.Select(input => input.Role == InputRole.Labels ? context.Labels(results[0]) : byInput.TryGetValue(input, out var found) ? found : results[0].detach())];
    }

    /// <summary>Clusters in embeddings are those of k-means; logits are the negative squared distances to its centres.</summary>
    public override Func<Tensor, Tensor> Head(Tensor results, TrainingConfig config)
    {
        if (!IsEncoder) return base.Head(results, config);
        using var fitted = KMeans.Fit(results, config.Clusters, config.Seed);
        var found = fitted with { Centres = fitted.Centres.clone() };
        return embeddings => found.Distances(embeddings).square().neg().to(embeddings.dtype);
    }

    private static Tensor Batch(InputRole role, StepContext context) => role switch
    {
        InputRole.View => context.View(),
        InputRole.ModelSamples => context.Negatives(),
        InputRole.Neighbour => context.Neighbours(),
        _ => context.Samples,
    };
}
