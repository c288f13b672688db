using System.Collections.Concurrent;
using GPC.Training;

namespace GPC.Experiments;

/// <summary>The same experiment with terms left out, over several seeds.</summary>
public static class Ablation
{
    /// <summary>Trains every variant with every seed. Nothing is written to disk.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="config">Its settings with the full objective.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="seeds">The seeds; the data differs between seeds too.</param>
    /// <param name="parallel">How many runs go on at the same time, with one thread each.</param>
    /// <param name="cancellation">Ends it after the steps that are being taken.</param>
    /// <returns>What each run ended with, as they end; or what is wrong with the data.</returns>
    public static IEnumerable<Validated<AblationResult>> Run(
        Experiment experiment, TrainingConfig config, IReadOnlyList<Variant> variants, IReadOnlyList<long> seeds, int parallel = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ArgumentNullException.ThrowIfNull(config);
        using var results = new BlockingCollection<Validated<AblationResult>>();
        var runs = from variant in variants from seed in seeds select (Variant: variant, Seed: seed);
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
                            if (!stop.IsCancellationRequested) results.Add(One(experiment, run.Variant.Apply(config) with { Seed = run.Seed }, run.Variant, stop.Token));
                        });
                }
                finally
                {
                    results.CompleteAdding();
                }
            },
            CancellationToken.None);
        try
        {
            foreach (var result in results.GetConsumingEnumerable(CancellationToken.None)) yield return result;
        }
        finally
        {
            stop.Cancel();
            all.GetAwaiter().GetResult();
        }
    }

    private static Validated<AblationResult> One(Experiment experiment, TrainingConfig config, Variant variant, CancellationToken cancellation) =>
        new ExperimentRun(experiment, config).Start(cancellation: cancellation).Map(started =>
        {
            using var run = started;
            var (evaluation, ended) = (default(Evaluation), default(TrainingEnded));
            var clock = System.Diagnostics.Stopwatch.StartNew();
            foreach (var next in run.Events)
            {
                if (next is Evaluated evaluated) evaluation = evaluated.Result;
                ended = next as TrainingEnded;
            }
            return new AblationResult(variant, config.Seed, ended!, evaluation, clock.Elapsed);
        });
}
