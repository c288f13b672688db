using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// GEDI without its generative term (arXiv 2401.00873), as its author published it: temperature 0.1, and the uniformity summed over the
/// clusters, which is the number of clusters times that of <see cref="Triad"/>.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "It models posteriors alone; this is what the generative term of Triad adds.")]
public static partial class GediWithoutGenerative
{
    /// <summary>Cross-entropy between the posteriors of the two views.</summary>
    [Term]
    static Real Invariance([Data] Logits z, [View] Logits view, double temperature = 0.1) =>
        Mean(CrossEntropy(Softmax(view / temperature), LogSoftmax(z / temperature)));

    /// <summary>Minus the sum over the clusters of the logarithm of the mean posterior.</summary>
    [Term]
    static Real Uniformity([Data] Logits z, double temperature = 0.1) => -Sum(Log(MeanOverRows(Softmax(z / temperature))));
}
