namespace GPC.Training;

/// <summary>States in memory to which a run can go back. A state is taken for good only when a step from it stayed within the limits.</summary>
sealed class SafeStates(TrainingLoop loop, int every) : IDisposable
{
    private TrainingState latest = loop.Save();
    private TrainingState? candidate;

    /// <summary>The latest state from which a step was taken well.</summary>
    public TrainingState Latest => latest;

    public void BeforeStep()
    {
        if (candidate is not null && loop.Step > candidate.Step)
        {
            latest.Dispose();
            (latest, candidate) = (candidate, null);
        }
        if (loop.Step % every == 0 && loop.Step > latest.Step) Replace(loop.Save());
        else if (candidate is not null && loop.Step < candidate.Step) Replace(null);
    }

    public void Dispose()
    {
        latest.Dispose();
        candidate?.Dispose();
    }

    private void Replace(TrainingState? state)
    {
        candidate?.Dispose();
        candidate = state;
    }
}
