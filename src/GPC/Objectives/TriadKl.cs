using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// <see cref="Triad"/> with the divergence instead of the cross-entropy between the views: with the generative term it is the exact lower
/// bound on the log-likelihood. It lacks the entropy that makes posteriors confident.
/// </summary>
[Objective]
public static partial class TriadKl
{
    /// <summary>Divergence of the posterior of the data from that of the view: against swapped assignments.</summary>
    [Term]
    static Real Invariance([Data] Logits z, [View] Logits view) => Mean(KlDivergence(Softmax(view), LogSoftmax(z)));

    /// <summary>Cross-entropy between the uniform distribution and the mean posterior: against the collapse to few clusters.</summary>
    [Term]
    static Real Uniformity([Data] Logits z) => -Mean(Log(MeanOverRows(Softmax(z))));

    /// <summary>Energy of the data less energy of the model's samples: against the collapse of the representation.</summary>
    [Term]
    static Real Generative([Data] Logits z, [ModelSamples] Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
}
