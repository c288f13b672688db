using GPC.Objectives;
using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Testing.Tests.Running;

/// <summary>A cross-entropy whose author forgot to normalize: logits instead of their log-softmax.</summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "a test")]
[AcceptsCollapse(Collapse.Cluster, "a test")]
[AcceptsCollapse(Collapse.Permutation, "a test")]
public static partial class Unnormalized
{
    /// <summary>Meant as the cross-entropy between the posteriors of two views.</summary>
    [Term]
    static Real Alignment(Logits z, Logits view) => -Mean(SumOverClusters(Softmax(view) * z));
}
