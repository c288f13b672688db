using GPC.Configs;
using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// The objective of "The Triad of Failure Modes and a Possible Way Out" (arXiv 2309.15420): three terms, one against each failure mode,
/// with gradients through both sides of the cross-entropy.
/// </summary>
[Objective]
public static partial class Triad
{
    /// <summary>Cross-entropy between the posteriors of the two views: against swapped assignments.</summary>
    [Term]
    static Real Invariance([Data] Logits z, [View] Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z)));

    /// <summary>Cross-entropy between the uniform distribution and the mean posterior: against the collapse to few clusters.</summary>
    [Term]
    static Real Uniformity([Data] Logits z) => -Mean(Log(MeanOverRows(Softmax(z))));

    /// <summary>
    /// Energy of the data less energy of the model's samples: against the collapse of the representation. Its gradient is that of the
    /// negative log-likelihood.
    /// </summary>
    [Term]
    static Real Generative([Data] Logits z, [ModelSamples] Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
}

/// <remarks>
/// A weight of zero is legal, for ablations, and warned about: each term punishes one failure mode that the others do not see.
/// </remarks>
public sealed partial record TriadWeights
{
    [Rule(ObjectiveRules.RepresentationCollapse, Severity = RuleSeverity.Warning, Fix = "give generative a weight above 0")]
    static bool PunishesRepresentationCollapse(TriadWeights weights) => weights.Generative > 0;

    [Rule(ObjectiveRules.ClusterCollapse, Severity = RuleSeverity.Warning, Fix = "give uniformity a weight above 0")]
    static bool PunishesClusterCollapse(TriadWeights weights) => weights.Uniformity > 0;

    [Rule(ObjectiveRules.PermutedAssignments, Severity = RuleSeverity.Warning, Fix = "give invariance a weight above 0")]
    static bool PunishesPermutedAssignments(TriadWeights weights) => weights.Invariance > 0;
}
