namespace GPC.Training;

/// <summary>The run diverged and went back to an earlier state, with a lower learning rate.</summary>
/// <param name="Step">The step to which it went back.</param>
/// <param name="DivergedAt">The step that diverged.</param>
/// <param name="Reason">What was seen, with the name of the term.</param>
/// <param name="RateFactor">What learning rates are multiplied with from now on.</param>
public sealed record RolledBack(int Step, int DivergedAt, string Reason, double RateFactor) : TrainingEvent(Step);
