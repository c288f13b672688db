using GPC.Metrics;
using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Each input is what its role says. The network runs once in each step, over all samples that it sees.</summary>
sealed class RoleMethod : Method
{
    public RoleMethod(IObjectiveWeights weights, IObjectiveOptions? options)
        : base(weights, options)
    {
        if (Objective.Inputs.FirstOrDefault(input => input.Role is InputRole.None or InputRole.Computed) is { } other)
        {
            throw new ArgumentException(
                other.Role == InputRole.None
                    ? $"{Objective.Name} has the input '{other.Name}' without a role: mark it with [Data], [View], [ModelSamples], "
                        + "[Labels] or [Neighbour], or with [Computed], and give training a Method that computes it."
                    : $"{Objective.Name} has the input '{other.Name}', which a method computes: give training a Method that does.",
                nameof(weights)
            );
        }
        if (!Objective.Inputs.Any(input => input.IsOfNetwork && input.Role != InputRole.ModelSamples))
            throw new ArgumentException(
                $"{Objective.Name} takes nothing of the data: give one of its inputs the role [Data] or [View].",
                nameof(weights)
            );
    }

    /// <summary>Whether the network gives embeddings: a matrix is no logits.</summary>
    public override bool IsEncoder => Objective.Inputs.Any(input => input.IsOfNetwork && input.Type == typeof(Terms.Matrix));

    public override IReadOnlyList<Tensor> Inputs(StepContext context)
    {
        // If no term that takes samples of the model has a weight, none are drawn. The first of the other outputs stands in for theirs, at
        // weight 0.
        var seen = Objective
            .Inputs.Where(input => input.IsOfNetwork && (input.Role != InputRole.ModelSamples || context.HasSampler))
            .ToList();
        var results = context.Forward([.. seen.Select(input => Batch(input.Role, context))]);
        var byInput = seen.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. Objective.Inputs.Select(input =>
                input.Role == InputRole.Labels ? context.Labels(results[0])
                : byInput.TryGetValue(input, out var found) ? found
                : results[0].detach()
            ),
        ];
    }

    /// <summary>Clusters in embeddings are those of k-means; logits are the negative squared distances to its centres.</summary>
    public override Func<Tensor, Tensor> Head(Tensor results, TrainingConfig config)
    {
        if (!IsEncoder)
            return base.Head(results, config);
        using var fitted = KMeans.Fit(results, config.Clusters, config.Seed);
        var found = fitted with { Centres = fitted.Centres.clone() };
        return embeddings => found.Distances(embeddings).square().neg().to(embeddings.dtype);
    }

    static Tensor Batch(InputRole role, StepContext context) =>
        role switch
        {
            InputRole.View => context.View(),
            InputRole.ModelSamples => context.Negatives(),
            InputRole.Neighbour => context.Neighbours(),
            _ => context.Samples,
        };
}
