using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// The loss of CPLearn (arXiv 2410.04959) on the logits that its fixed codes give: invariance and a prior on the clusters. Its author's
/// code has another second term, the divergence of the mean posterior from equal clusters, and takes the mean of both directions.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "It models posteriors alone; this is what the generative term of Triad adds.")]
public static partial class CpLearn
{
    /// <summary>Cross-entropy between the posteriors of the two views.</summary>
    [Term]
    static Real Invariance([Data] Logits z, [View] Logits view, double temperature = 1) =>
        Mean(CrossEntropy(Softmax(view / temperature), LogSoftmax(z / temperature)));

    /// <summary>Cross-entropy between the prior, a probability for each cluster, and the mean posterior.</summary>
    [Term]
    static Real MatchingPrior([Data] Logits z, [Computed] PerCluster prior, double temperature = 1) =>
        -Sum(prior * Log(MeanOverRows(Softmax(z / temperature))));
}
