using GPC.Objectives;

namespace GPC.Training;

/// <summary>The weight of each term in each step. Terms that the config does not name have weight 1.</summary>
/// <param name="objective">The objective.</param>
/// <param name="config">The weights.</param>
/// <param name="isSampled">Whether there are samples of the model; the generative term has weight 0 without them.</param>
sealed class ObjectiveWeights(Objective objective, TrainingConfig config, bool isSampled)
{
    /// <summary>Name of the term that needs samples of the model.</summary>
    public const string Generative = nameof(ObjectiveConfig.Generative);

    private (int Step, double[] Weights) last = (-1, []);

    /// <summary>The weights in a step, in the order of the terms.</summary>
    /// <param name="step">The step, from 1.</param>
    public double[] At(int step)
    {
        if (last.Step != step) last = (step, [.. objective.Terms.Select(term => Weight(term, step))]);
        return last.Weights;
    }

    /// <summary>Whether anything but the generative term weighs in the end: that is all that an evaluation can tell to be better or worse.</summary>
    public bool HasCriterion => objective.Terms.Any(term => term != Generative && Weight(term, config.Iterations) > 0);

    /// <summary>The means of the terms that have a weight, by name.</summary>
    public Dictionary<string, double> Named(IEnumerable<IReadOnlyList<double>> parts) => objective.Terms
        .Select((term, index) => (term, index))
        .Where(pair => Weight(pair.term, config.Iterations) > 0)
        .ToDictionary(pair => pair.term, pair => parts.Average(part => part[pair.index]));

    private double Weight(string term, int step)
    {
        var ramp = config.Objective.Ramp * config.Iterations;
        var risen = ramp > 0 ? Math.Min(1, step / ramp) : 1;
        return term switch
        {
            Generative => isSampled ? config.Objective.Generative : 0,
            "Invariance" => config.Objective.Invariance * risen,
            "Uniformity" or "MatchingPrior" => config.Objective.Uniformity * risen,
            _ => 1,
        };
    }
}
