namespace GPC.Training;

/// <summary>The last event of a run.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Ending">Why it ended.</param>
/// <param name="Reason">The same in a sentence.</param>
public sealed record TrainingEnded(int Step, Ending Ending, string Reason) : TrainingEvent(Step);
