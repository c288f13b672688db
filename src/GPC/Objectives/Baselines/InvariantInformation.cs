using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// Invariant information clustering (arXiv 1807.06653): minus the mutual information between the clusters of the two views, from their
/// joint distribution.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "It models posteriors alone; this is what the generative term of Triad adds.")]
public static partial class InvariantInformation
{
    /// <summary>Minus the mutual information, with the joint distribution made symmetric and kept above 1e-16.</summary>
    [Term]
    static Real Information([Data] Logits z, [View] Logits view)
    {
        var counted = MatMul(Transpose(Softmax(z)), Softmax(view)) / Rows(z);
        var joint = Max((counted + Transpose(counted)) / 2, 1e-16);
        return Sum(joint * (Log(SumOverClusters(joint)) + (Log(SumOverRows(joint)) - Log(joint))));
    }
}
