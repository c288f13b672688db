using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// <see cref="Triad"/> for clusters that are not equally frequent.
/// </summary>
[Objective]
public static partial class TriadWithPrior
{
    /// <summary>Cross-entropy between the posteriors of the two views: against swapped assignments.</summary>
    [Term]
    static Real Invariance([Data] Logits z, [View] Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z)));

    /// <summary>
    /// Cross-entropy between the prior, a probability for each cluster, and the mean posterior: against the collapse to few clusters.
    /// </summary>
    [Term]
    static Real MatchingPrior([Data] Logits z, [Computed] PerCluster prior) => -Sum(prior * Log(MeanOverRows(Softmax(z))));

    /// <summary>Energy of the data less energy of the model's samples: against the collapse of the representation.</summary>
    [Term]
    static Real Generative([Data] Logits z, [ModelSamples] Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
}
