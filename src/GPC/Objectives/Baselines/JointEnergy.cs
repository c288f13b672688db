using GPC.Terms;
using static GPC.Terms.Operations;

namespace GPC.Objectives;

/// <summary>
/// The energy term of JEM (arXiv 1912.03263) without labels: contrastive divergence of the density alone.
/// </summary>
[Objective]
[AcceptsCollapse(Collapse.Cluster, "It models the density alone; posteriors are free.")]
[AcceptsCollapse(Collapse.Permutation, "It models the density alone; posteriors are free.")]
public static partial class JointEnergy
{
    /// <summary>Energy of the data less energy of the model's samples: its gradient is that of the negative log-likelihood.</summary>
    [Term]
    static Real Generative([Data] Logits z, [ModelSamples] Logits model) => Mean(LogSumExp(model)) - Mean(LogSumExp(z));
}
