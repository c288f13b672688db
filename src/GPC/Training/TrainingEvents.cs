using GPC.Data;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>The events of one training: its steps, and what happens between them.</summary>
sealed record TrainingEvents(
    nn.Module<Tensor, Tensor> Network,
    Method Method,
    IViews Views,
    Batches Data,
    TrainingConfig Config,
    TrainingOptions Options,
    CancellationToken Cancellation
)
{
    public IEnumerable<TrainingEvent> Enumerate()
    {
        using var loop = new TrainingLoop(Network, Method, Views, Data.SampleShape, Config);
        if (Options.Resume is { } state)
            loop.Load(state);
        else
            Seed();
        foreach (var advice in Config.Warnings())
            yield return new Advised(loop.Step, advice);
        foreach (var advice in Method.Weights.Warnings())
            yield return new Advised(loop.Step, advice.Under("weights"));

        using var safe = new SafeStates(loop, Config.Safeguards.KeepEvery);
        var written = loop.Step;
        var (ending, reason) = (Ending.Completed, $"all {Config.Iterations} steps are done");
        Network.train();
        var batches = Batches(loop.Cursor);
        try
        {
            while (loop.Step < Config.Iterations)
            {
                if (Cancellation.IsCancellationRequested)
                {
                    (ending, reason) = (Ending.Cancelled, "it was cancelled");
                    break;
                }
                if (loop.Patience.Waited >= Config.Patience)
                {
                    (ending, reason) = (Ending.Stopped, $"the criterion did not get better in {Config.Patience} evaluations");
                    break;
                }
                safe.BeforeStep();
                var (isEvaluated, isKept) = (IsDue(loop.Step + 1, Config.EvaluateEvery), IsDue(loop.Step + 1, Config.CheckpointEvery));
                var (done, diverged) = Try(() => loop.TakeStep(batches, isLookedAt: isEvaluated || isKept));
                if (done is not null)
                    yield return done;
                var result = default(Evaluation);
                if (done is not null && isEvaluated && Options.Evaluate is { } evaluate)
                    (result, diverged) = Try(() => loop.Measure(evaluate));
                if (diverged is not null)
                {
                    if (loop.Rollbacks >= Config.Safeguards.Rollbacks)
                    {
                        (ending, reason) = (Ending.Diverged, $"{diverged.Message}; it was rolled back {loop.Rollbacks} times");
                        break;
                    }
                    loop.RollBack(safe.Latest);
                    batches.Dispose();
                    batches = Batches(loop.Cursor);
                    yield return new RolledBack(loop.Step, diverged.Step, diverged.Reason, loop.RateFactor);

                    // No run may resume from checkpoints of steps that were rolled back.
                    if (written <= loop.Step)
                        continue;
                    yield return Write(Options.Checkpoints!, loop);
                    written = loop.Step;
                    continue;
                }
                if (result is not null)
                    yield return new Evaluated(loop.Step, result);
                if (isKept && Options.Checkpoints is { } folder)
                {
                    yield return Write(folder, loop);
                    written = loop.Step;
                }
            }
        }
        finally
        {
            batches.Dispose();
        }
        if (Options.Checkpoints is { } last && written != loop.Step && ending != Ending.Diverged)
            yield return Write(last, loop);
        yield return new TrainingEnded(loop.Step, ending, reason);
    }

    // Seeds the random numbers of layers such as dropout.
    void Seed()
    {
        lock (GlobalRandom.Turn)
            manual_seed(Config.Seed).Dispose();
    }

    IEnumerator<Batch> Batches(DataCursor cursor) => Data.From(cursor).GetEnumerator();

    bool IsDue(int step, int every) => step == Config.Iterations || (every > 0 && step % every == 0);

    CheckpointWritten Write(ICheckpoints folder, TrainingLoop loop)
    {
        using var state = loop.Save();
        return new CheckpointWritten(loop.Step, folder.Write(state, Config, Method.Weights, Network));
    }

    static (T? Done, DivergedException? Diverged) Try<T>(Func<T> action)
        where T : class
    {
        try
        {
            return (action(), null);
        }
        catch (DivergedException diverged)
        {
            return (null, diverged);
        }
    }
}

/// <summary>
/// States in memory to which a run can go back. A state is taken for good only when a step from it stayed within the limits.
/// </summary>
sealed class SafeStates(TrainingLoop loop, int every) : IDisposable
{
    TrainingState latest = loop.Save();
    TrainingState? candidate;

    /// <summary>The latest state from which a step stayed within the limits.</summary>
    public TrainingState Latest => latest;

    public void BeforeStep()
    {
        if (candidate is not null && loop.Step > candidate.Step)
        {
            latest.Dispose();
            (latest, candidate) = (candidate, null);
        }
        if (loop.Step % every == 0 && loop.Step > latest.Step)
            Replace(loop.Save());
        else if (candidate is not null && loop.Step < candidate.Step)
            Replace(null);
    }

    public void Dispose()
    {
        latest.Dispose();
        candidate?.Dispose();
    }

    void Replace(TrainingState? state)
    {
        candidate?.Dispose();
        candidate = state;
    }
}
