using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// Minus the mutual information between points and clusters, as in regularized information maximization: entropy of the posteriors less
/// entropy of their mean.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "It models posteriors alone; this is what the generative term of Triad adds.")]
[AcceptsCollapse(Collapse.Permutation, "It depends on the set of posteriors, not on which point has which.")]
public static partial class MutualInformation
{
    /// <summary>Mean entropy of the posteriors: makes them certain.</summary>
    [Term]
    static Real Certainty([Data] Logits z) => Mean(Entropy(Softmax(z)));

    /// <summary>Minus the entropy of the mean posterior: makes clusters equally frequent.</summary>
    [Term]
    static Real Balance([Data] Logits z) => -Entropy(MeanOverRows(Softmax(z)));
}
