namespace GPC.Training;

/// <summary>The loss of a step left its limits, or the step ruined the network.</summary>
sealed class DivergedException(int step, string reason) : Exception($"step {step}: {reason}")
{
    public int Step => step;

    public string Reason => reason;
}
