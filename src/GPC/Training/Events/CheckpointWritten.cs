namespace GPC.Training;

/// <summary>A checkpoint is complete on disk.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Folder">Where it is.</param>
public sealed record CheckpointWritten(int Step, string Folder) : TrainingEvent(Step);
