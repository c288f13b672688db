using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// The objective of "The Triad of Failure Modes and a Possible Way Out" (arXiv 2309.15420): three terms, one against each failure mode, with gradients through both sides
/// of the cross-entropy.
/// </summary>
[Objective]
public static partial class Triad
{
    /// <summary>Cross-entropy between the posteriors of the two views: against swapped assignments.</summary>
    [Term]
    static Scalar Invariance(Logits z, Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z)));

    /// <summary>Cross-entropy between the uniform distribution and the mean posterior: against the collapse to few clusters.</summary>
    [Term]
    static Scalar Uniformity(Logits z) => -Mean(Log(MeanOverRows(Softmax(z))));

    /// <summary>Energy of the data less energy of the model's samples: against the collapse of the representation. Its gradient is that of the negative log-likelihood.</summary>
    [Term]
    static Scalar Generative(Logits z, Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
}
