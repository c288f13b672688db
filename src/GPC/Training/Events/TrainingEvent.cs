namespace GPC.Training;

/// <summary>Something that happened in a training.</summary>
/// <param name="Step">Steps done when it happened.</param>
public abstract record TrainingEvent(int Step);
