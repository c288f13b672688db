using GPC.Data;
using GPC.Experiments;
using GPC.Layers;
using GPC.Objectives;
using GPC.Training;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Benchmarks;

using Training = GPC.Training.Training;

/// <summary>
/// Whole training steps as <c>gpc train</c> takes them, against the same algorithm in PyTorch eager: a batch, a view of it, five Langevin steps from the replay buffer,
/// the three terms with their weights, backward, Adam. Ours reports the terms and the chains' statistics and guards against NaN besides.
/// </summary>
static class TrainingBenchmarks
{
    public static IEnumerable<Benchmark> All =>
    [
        new("training-moons-step", "us", 1, 6, Moons),
        new("training-fashion-step", "ms", 1, 5, Fashion),
    ];

    static Func<double> Moons()
    {
        var experiment = Catalogue.Find("moons").Match(found => found, errors => throw new InvalidOperationException($"{errors[0]}"));
        var data = experiment.Data(1).Match(found => found.Train, errors => throw new InvalidOperationException($"{errors[0]}"));
        var step = Steps(experiment.Initialised(1), experiment.Views, data, experiment.Config);
        return () => Stopwatches.Microseconds(300, step);
    }

    // The images are noise: what a step takes does not depend on them.
    static Func<double> Fashion()
    {
        var experiment = Catalogue.Find("fashion-mnist").Match(found => found, errors => throw new InvalidOperationException($"{errors[0]}"));
        var bytes = new byte[1000 * 28 * 28];
        new Random(1).NextBytes(bytes);
        var data = Dataset.FromBytes("noise", bytes, [1, 28, 28], experiment.Config.Data);
        var config = experiment.Config;
        var step = Steps(
            experiment.Initialised(1),
            experiment.Views,
            data,
            config with { BatchSize = 64, Objective = new() { Generative = 1, Invariance = 1, Uniformity = 5 }, Sgld = config.Sgld with { Steps = 5 } });
        return () => Stopwatches.Microseconds(4, step) / 1000;
    }

    static Action Steps(nn.Module<Tensor, Tensor> network, IViews views, Dataset data, TrainingConfig config)
    {
        var endless = config with { Iterations = 10_000_000, EvaluateEvery = 0 };
        var events = Training.Run(network, Triad.Objective, views, Batches.Shuffled(data, config.BatchSize), endless).OfType<StepDone>().GetEnumerator();
        return () => events.MoveNext();
    }
}
