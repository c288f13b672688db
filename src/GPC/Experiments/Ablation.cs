using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using GPC.Metrics;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Experiments;

/// <summary>The same experiment with terms left out, over several seeds.</summary>
public static class Ablation
{
    const int MaxForKMeans = 10_000;
    const long RestartStride = 10_000_019;

    /// <summary>Trains every variant with every seed.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="config">Its settings with the full objective.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="seeds">The seeds; the data differs between seeds too.</param>
    /// <param name="restarts">Runs of each variant with each seed: on the same data, from other parameters and with other draws.</param>
    /// <param name="parallel">How many runs are trained at the same time, with one thread each.</param>
    /// <param name="train">Starts a run, given its seed in the table and which restart it is, from 1 on: one that leaves nothing on disk
    /// without it.</param>
    /// <param name="cancellation">Ends it after the steps that are being taken.</param>
    /// <returns>What each run ended with, as they end; or what is wrong with the data.</returns>
    public static IEnumerable<Validated<AblationResult>> Run(
        Experiment experiment,
        ExperimentConfig config,
        IReadOnlyList<Variant> variants,
        IReadOnlyList<long> seeds,
        int restarts = 1,
        int parallel = 1,
        Func<RunSpec, long, int, CancellationToken, Validated<StartedRun>>? train = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(config);
        using var results = new BlockingCollection<Validated<AblationResult>>();
        var runs =
            from variant in variants
            from seed in seeds
            from restart in Enumerable.Range(1, variant.IsTrained ? restarts : 1)
            select (Variant: variant, Seed: seed, Restart: restart);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var all = Task.Run(
            () =>
            {
                try
                {
                    Parallel.ForEach(
                        Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering),
                        new ParallelOptions { MaxDegreeOfParallelism = parallel },
                        run =>
                        {
                            if (stop.IsCancellationRequested)
                                return;
                            try
                            {
                                results.Add(
                                    One(
                                        Run(run.Variant, run.Seed, run.Restart),
                                        run.Seed,
                                        run.Restart,
                                        isRanked: restarts > 1,
                                        train ?? ((one, _, _, token) => one.Start(cancellation: token)),
                                        stop.Token
                                    )
                                );
                            }
                            catch
                            {
                                stop.Cancel();
                                throw;
                            }
                        }
                    );
                }
                finally
                {
                    results.CompleteAdding();
                }
            },
            CancellationToken.None
        );
        try
        {
            foreach (var result in results.GetConsumingEnumerable(CancellationToken.None))
                yield return result;
        }
        finally
        {
            stop.Cancel();
            Wait(all);
        }

        RunSpec Run(Variant variant, long seed, int restart) =>
            new(
                experiment,
                variant,
                variant.Apply(config) with
                {
                    Training = config.Training with { Seed = seed + ((restart - 1) * RestartStride) },
                    Points = restart == 1 ? config.Points : config.Points with { Seed = config.Points.Seed ?? seed },
                }
            );
    }

    // What went wrong in a run, and not that something did in some.
    static void Wait(Task all)
    {
        try
        {
            all.GetAwaiter().GetResult();
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }

    static Validated<AblationResult> One(
        RunSpec run,
        long seed,
        int restart,
        bool isRanked,
        Func<RunSpec, long, int, CancellationToken, Validated<StartedRun>> train,
        CancellationToken cancellation
    )
    {
        var (clock, variant, config) = (Stopwatch.StartNew(), run.Variant, run.Config);
        if (!variant.IsTrained)
            return run
                .Experiment.Data(config)
                .Map(data => new AblationResult(
                    variant,
                    seed,
                    restart,
                    null,
                    null,
                    NearestCentres(data, config.Training),
                    null,
                    clock.Elapsed
                ));
        return train(run, seed, restart, cancellation)
            .Map(started =>
            {
                using var going = started;
                var (evaluation, ended) = (default(Evaluation), default(TrainingEnded));
                foreach (var next in going.Events)
                {
                    if (next is Evaluated evaluated)
                        evaluation = evaluated.Result;
                    ended = next as TrainingEnded;
                }
                var isLost = ended?.Ending == Ending.Diverged;
                if (isLost)
                    evaluation = null;
                double? rank =
                    !isRanked ? null
                    : isLost ? double.PositiveInfinity
                    : Ranking.Of(going, run.Experiment, config.Training);
                return new AblationResult(variant, seed, restart, ended, evaluation, evaluation?.Agreement, rank, clock.Elapsed);
            });
    }

    // Centres of training samples, to which test samples are assigned.
    static Agreement NearestCentres(ExperimentData data, TrainingConfig config)
    {
        using var scope = NewDisposeScope();
        using var train = data.Train.Slice(0, Math.Min(MaxForKMeans, data.Train.Count));
        using var test = data.Test.Samples.All();
        using var found = KMeans.Fit(train.Tensor.flatten(1), config.Clusters, config.Seed);
        return Agreement.Of(data.Test.Labels.Values.AsSpan(), found.Assign(test.Tensor.flatten(1)));
    }
}

/// <summary>What a run of an ablation ended with.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Restart">Which of the runs with this variant and seed, from 1.</param>
/// <param name="Ended">How it ended; null where nothing was trained.</param>
/// <param name="Evaluation">The last evaluation on test data; null where the run diverged or ended before one, and where nothing was
/// trained.</param>
/// <param name="Agreement">How the clusters agree with classes; null where there are none, or the run diverged.</param>
/// <param name="Rank">What runs of the same variant and seed are ordered by, without labels (<see cref="Ranking"/>): the lowest is the
/// best, infinity that of a run that diverged; null where there is one only.</param>
/// <param name="Duration">How long it took.</param>
public sealed record AblationResult(
    Variant Variant,
    long Seed,
    int Restart,
    TrainingEnded? Ended,
    Evaluation? Evaluation,
    Agreement? Agreement,
    double? Rank,
    TimeSpan Duration
);
