using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// The swapped prediction of SwAV (arXiv 2006.09882), given the codes of both views.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "It models posteriors alone; this is what the generative term of Triad adds.")]
[AcceptsCollapse(Collapse.Cluster, "The balance of the codes is against it, not the loss.")]
public static partial class SwappedPrediction
{
    /// <summary>Mean of the cross-entropies between the codes of one view and the posteriors of the other.</summary>
    [Term]
    static Real Prediction(
        [View] Logits z,
        [View] Logits view,
        [Computed] Probabilities codes,
        [Computed] Probabilities viewCodes,
        double temperature = 0.1
    ) => (Mean(CrossEntropy(viewCodes, LogSoftmax(z / temperature))) + Mean(CrossEntropy(codes, LogSoftmax(view / temperature)))) / 2;
}
