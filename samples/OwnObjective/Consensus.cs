using GPC.Objectives;
using GPC.Terms;
using static GPC.Terms.Operations;

namespace OwnObjective;

/// <summary>Two views are to agree on clusters of one size, in a density that is that of the data.</summary>
[Objective]
public static partial class Consensus
{
    [Term(Weight = 5)]
    static Real Invariance([Data] Logits z, [View] Logits view) =>
        (Mean(CrossEntropy(Softmax(view), LogSoftmax(z))) + Mean(CrossEntropy(Softmax(z), LogSoftmax(view)))) / 2;

    [Term(Weight = 5)]
    static Real Balance([Data] Logits z) => -Entropy(MeanOverRows(Softmax(z)));

    [Term]
    static Real Generative([Data] Logits z, [ModelSamples] Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
}
