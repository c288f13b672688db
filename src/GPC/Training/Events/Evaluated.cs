namespace GPC.Training;

/// <summary>The network was evaluated.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Result">What was measured.</param>
public sealed record Evaluated(int Step, Evaluation Result) : TrainingEvent(Step);
