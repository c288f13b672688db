
namespace GPC.Training;

/// <summary>A step of the optimizer was done.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Loss">The weighted sum of the terms, and of the energy penalty if there is one.</param>
/// <param name="Terms">Each term that has a weight, unweighted, by name.</param>
/// <param name="LearningRate">The learning rate of this step.</param>
/// <param name="GradientNorm">Norm of all gradients together before clipping, where they are clipped.</param>
/// <param name="Chains">How the sampler's chains did, where there are any.</param>
public sealed record StepDone(
    int Step, double Loss, IReadOnlyDictionary<string, double> Terms, double LearningRate, double? GradientNorm, ChainReport? Chains) : TrainingEvent(Step);
