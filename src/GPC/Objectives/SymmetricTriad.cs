using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// <see cref="Triad"/> with the cross-entropy in both directions between the views, half of each.
/// </summary>
[Objective]
public static partial class SymmetricTriad
{
    /// <summary>Mean of the two cross-entropies between the posteriors of the views: against swapped assignments.</summary>
    [Term]
    static Real Invariance([Data] Logits z, [View] Logits view) => (Mean(Between(view, z)) + Mean(Between(z, view))) / 2;

    /// <summary>Cross-entropy between the uniform distribution and the mean posterior: against the collapse to few clusters.</summary>
    [Term]
    static Real Uniformity([Data] Logits z) => -Mean(Log(MeanOverRows(Softmax(z))));

    /// <summary>Energy of the data less energy of the model's samples: against the collapse of the representation.</summary>
    [Term]
    static Real Generative([Data] Logits z, [ModelSamples] Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));

    static PerRow Between(Logits coded, Logits with) => CrossEntropy(Softmax(coded), LogSoftmax(with));
}
