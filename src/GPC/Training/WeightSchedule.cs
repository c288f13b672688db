using GPC.Objectives;

namespace GPC.Training;

/// <summary>The weight of each term in each step.</summary>
/// <param name="weights">The weights.</param>
/// <param name="iterations">Steps of the whole run.</param>
/// <param name="isSampled">Whether there are samples of the model; terms that take them have weight 0 without them.</param>
sealed class WeightSchedule(IObjectiveWeights weights, int iterations, bool isSampled)
{
    readonly Objective objective = weights.Objective;
    readonly IReadOnlyList<double> values = weights.Values;
    (int Step, double[] Weights) last = (-1, []);

    /// <summary>Whether the weights require samples of the model.</summary>
    public static bool NeedsModelSamples(IObjectiveWeights weights) =>
        weights.Values.Where((weight, term) => weight > 0 && weights.Objective.UsesModelSamples(term)).Any();

    /// <summary>The weights in a step, in the order of the terms.</summary>
    /// <param name="step">The step, from 1.</param>
    public double[] At(int step)
    {
        if (last.Step != step)
            last = (step, [.. values.Select((_, term) => Weight(term, step))]);
        return last.Weights;
    }

    /// <summary>
    /// Whether terms without samples of the model weigh in the end: these are all that an evaluation can tell to be better or worse.
    /// </summary>
    public bool HasCriterion => values.Where((_, term) => !objective.UsesModelSamples(term) && Weight(term, iterations) > 0).Any();

    /// <summary>The means of the terms that have a weight, by name.</summary>
    public Dictionary<string, double> Named(IEnumerable<IReadOnlyList<double>> parts) =>
        objective
            .Terms.Select((term, index) => (term.Name, index))
            .Where(term => Weight(term.index, iterations) > 0)
            .ToDictionary(term => term.Name, term => parts.Average(part => part[term.index]));

    double Weight(int term, int step)
    {
        if (objective.UsesModelSamples(term))
            return isSampled ? values[term] : 0;
        var ramp = weights.Ramp * iterations;
        return values[term] * (ramp > 0 ? Math.Min(1, step / ramp) : 1);
    }
}
