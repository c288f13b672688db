using GPC.Sampling;

namespace GPC.Training;

/// <summary>Something that happened in a training.</summary>
/// <param name="Step">Steps done when it happened.</param>
public abstract record TrainingEvent(int Step);

/// <summary>A step of the optimizer was done.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Loss">The weighted sum of the terms, and of the energy penalty if there is one.</param>
/// <param name="Terms">Each term that has a weight, unweighted, by name.</param>
/// <param name="LearningRate">The learning rate of this step.</param>
/// <param name="GradientNorm">Norm of all gradients together before clipping, where they are clipped.</param>
/// <param name="Chains">How the sampler's chains did, where there are any.</param>
public sealed record StepDone(
    int Step,
    double Loss,
    IReadOnlyDictionary<string, double> Terms,
    double LearningRate,
    double? GradientNorm,
    ChainReport? Chains
) : TrainingEvent(Step);

/// <summary>Statistics of the sampler's chains in a step.</summary>
/// <param name="Statistics">What their last update saw.</param>
/// <param name="Age">Mean number of updates since each chain started from the domain.</param>
/// <param name="Restarts">How many started afresh.</param>
public sealed record ChainReport(ChainStatistics Statistics, double Age, int Restarts);

/// <summary>The network was evaluated.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Result">What was measured.</param>
public sealed record Evaluated(int Step, Evaluation Result) : TrainingEvent(Step);

/// <summary>A checkpoint is complete on disk.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Folder">Where it is.</param>
public sealed record CheckpointWritten(int Step, string Folder) : TrainingEvent(Step);

/// <summary>The run diverged and went back to an earlier state, with a lower learning rate.</summary>
/// <param name="Step">The step to which it went back.</param>
/// <param name="DivergedAt">The step that diverged.</param>
/// <param name="Reason">What was seen, with the name of the term.</param>
/// <param name="RateFactor">What learning rates are multiplied with from now on.</param>
public sealed record RolledBack(int Step, int DivergedAt, string Reason, double RateFactor) : TrainingEvent(Step);

/// <summary>A setting is allowed but unwise.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Advice">Which, why, and what to do.</param>
public sealed record Advised(int Step, ValidationError Advice) : TrainingEvent(Step);

/// <summary>The last event of a run.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Ending">Why it ended.</param>
/// <param name="Reason">The same in a sentence.</param>
public sealed record TrainingEnded(int Step, Ending Ending, string Reason) : TrainingEvent(Step);

/// <summary>Why a training ended.</summary>
public enum Ending
{
    /// <summary>All steps are done.</summary>
    Completed,

    /// <summary>The objective stopped getting better.</summary>
    Stopped,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It diverged more often than it may be rolled back.</summary>
    Diverged,
}
