using GPC.Checkpoints;
using GPC.Data;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>A run: its steps, and what happens between them.</summary>
sealed record TrainingRun(
    nn.Module<Tensor, Tensor> Network, Method Method, IViews Views, Batches Data, TrainingConfig Config, TrainingOptions Options, CancellationToken Cancellation)
{
    public IEnumerable<TrainingEvent> Events()
    {
        using var loop = new TrainingLoop(Network, Method, Views, Data.SampleShape, Config, Options.Device);
        if (Options.Resume is { } state) loop.Load(state);
        else manual_seed(Config.Seed).Dispose(); // What layers draw, such as dropout.
        foreach (var advice in Config.Warnings()) yield return new Advised(loop.Step, advice);

        using var safe = new SafeStates(loop, Config.Safeguards.KeepEvery);
        var patience = new Patience(Config.Patience);
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
                safe.BeforeStep();
                var (done, diverged) = Try(loop, batches);
                if (done is not null)
                {
                    yield return done;
                }
                else
                {
                    if (loop.Rollbacks >= Config.Safeguards.Rollbacks)
                    {
                        (ending, reason) = (Ending.Diverged, $"{diverged!.Message}; it was rolled back {loop.Rollbacks} times");
                        break;
                    }
                    loop.RollBack(safe.Latest);
                    batches.Dispose();
                    batches = Batches(loop.Cursor);
                    yield return new RolledBack(loop.Step, diverged!.Step, diverged.Reason, loop.RateFactor);
                    continue;
                }
                if (Options.Evaluate is { } evaluate && IsDue(loop.Step, Config.EvaluateEvery))
                {
                    var result = Measure(evaluate);
                    yield return new Evaluated(loop.Step, result);
                    if (patience.IsOver(result.Criterion))
                    {
                        (ending, reason) = (Ending.Stopped, $"the objective did not get better in {Config.Patience} evaluations");
                        break;
                    }
                }
                if (Options.Checkpoints is { } folder && Config.CheckpointEvery > 0 && loop.Step % Config.CheckpointEvery == 0)
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
        if (Options.Checkpoints is { } last && written != loop.Step && ending != Ending.Diverged) yield return Write(last, loop);
        yield return new TrainingEnded(loop.Step, ending, reason);
    }

    private IEnumerator<Batch> Batches(DataCursor cursor) => Data.From(cursor).GetEnumerator();

    private bool IsDue(int step, int every) => step == Config.Iterations || (every > 0 && step % every == 0);

    private Evaluation Measure(Func<nn.Module<Tensor, Tensor>, Evaluation> evaluate)
    {
        Network.eval();
        try
        {
            using var scope = NewDisposeScope();
            return evaluate(Network);
        }
        finally
        {
            Network.train();
        }
    }

    private CheckpointWritten Write(CheckpointFolder folder, TrainingLoop loop)
    {
        using var state = loop.Save();
        return new CheckpointWritten(loop.Step, folder.Write(state, Config, Network));
    }

    private static (StepDone? Done, DivergedException? Diverged) Try(TrainingLoop loop, IEnumerator<Batch> batches)
    {
        try
        {
            return (loop.TakeStep(batches), null);
        }
        catch (DivergedException diverged)
        {
            return (null, diverged);
        }
    }
}
