using GPC.Objectives;
using GPC.Terms;
using static GPC.Terms.Operations;

namespace OwnObjective;

/// <summary>Two views are to agree on clusters of one size, in a density that is that of the data.</summary>
[Objective]
public static partial class Consensus
{
    [Term]
    static Scalar Invariance(Logits z, Logits view) => (Mean(CrossEntropy(Softmax(view), LogSoftmax(z))) + Mean(CrossEntropy(Softmax(z), LogSoftmax(view)))) / 2;

    [Term]
    static Scalar Balance(Logits z, double weight = 5) => -weight * Entropy(MeanOverRows(Softmax(z)));

    [Term]
    static Scalar Generative(Logits z, Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
}
