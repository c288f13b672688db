namespace GPC.Training;

/// <summary>A setting is allowed but unwise.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Advice">Which, why, and what to do.</param>
public sealed record Advised(int Step, ValidationError Advice) : TrainingEvent(Step);
