using GPC.Configs;

namespace GPC.Training;

/// <summary>
/// Weights of the three terms. A weight of zero is legal, for ablations, and warned about: each term punishes one failure mode that the
/// others do not see (E. Sansone, "The Triad of Failure Modes and a Possible Way Out", arXiv 2309.15420).
/// </summary>
[Config]
public sealed partial record ObjectiveConfig
{
    /// <summary>Weight of the generative term, the log-density of the data.</summary>
    [NonNegative] public double Generative { get; init; } = 1;

    /// <summary>Weight of the invariance term, the cross-entropy between the posteriors of two views.</summary>
    [NonNegative] public double Invariance { get; init; } = 1;

    /// <summary>Weight of the uniformity term, the cross-entropy between the prior and the mean posterior.</summary>
    [NonNegative] public double Uniformity { get; init; } = 1;

    /// <summary>
    /// Share of the run over which the weights of invariance and uniformity rise linearly from 0: the density is learned first, clusters settle in it.
    /// </summary>
    [Fraction] public double Ramp { get; init; }

    [Rule(ObjectiveRules.SomethingIsTrained, Fix = "give at least one term a weight above 0")]
    static bool SomethingIsTrained(ObjectiveConfig weights) => ObjectiveRules.HasWeight(weights.Generative, weights.Invariance, weights.Uniformity);

    [Rule(ObjectiveRules.RepresentationCollapse, Severity = RuleSeverity.Warning, Fix = "give generative a weight above 0")]
    static bool PunishesRepresentationCollapse(ObjectiveConfig weights) => weights.Generative > 0;

    [Rule(ObjectiveRules.ClusterCollapse, Severity = RuleSeverity.Warning, Fix = "give uniformity a weight above 0")]
    static bool PunishesClusterCollapse(ObjectiveConfig weights) => weights.Uniformity > 0;

    [Rule(ObjectiveRules.PermutedAssignments, Severity = RuleSeverity.Warning, Fix = "give invariance a weight above 0")]
    static bool PunishesPermutedAssignments(ObjectiveConfig weights) => weights.Invariance > 0;
}
