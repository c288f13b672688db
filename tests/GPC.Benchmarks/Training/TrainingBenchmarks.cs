using System.Runtime;
using GPC.Benchmarks.HandWritten;
using GPC.Data;
using GPC.Experiments;
using GPC.Sampling;
using GPC.Training;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Benchmarks;

/// <summary>
/// Whole training steps as <c>gpc train</c> takes them, against the same algorithm by hand: a batch, a view of it, five Langevin steps from
/// the replay buffer, the three terms with their weights, backward, Adam. Ours reports the terms and the chains' statistics and guards
/// against NaN besides.
/// </summary>
static class TrainingBenchmarks
{
    static readonly ExperimentConfig Shipped = Find("fashion-mnist").Config;

    public static IEnumerable<Benchmark> All =>
        [
            new("training-moons-step", "us", 1, 21, Moons, MoonsByHand, "torch"),
            new("training-fashion-step", "ms", 1, 13, () => Fashion(SmallBatch()), () => FashionByHand(64, (1, 1, 5)), "torch"),
            new("training-fashion-shipped", "ms", 1, 13, () => Fashion(Shipped), () => FashionByHand(200, (1, 2, 10)), "torch"),
            new("training-restarts", "us", 1, 21, () => Restarts(runs: 1, batch: 600), () => Restarts(runs: 3, batch: 200)),
            Benchmark.Aim("training-memory", "MiB", 1, 1, Growth),
        ];

    static ExperimentConfig SmallBatch() =>
        new()
        {
            Training = Shipped.Training with
            {
                BatchSize = 64,
                Sgld = Shipped.Training.Sgld with { Start = ChainStart.Uniform, Reinit = 0.05 },
            },
            Weights = new() { Uniformity = 5 },
        };

    static Func<double> Moons()
    {
        var step = MoonsStep(400);
        return () => Stopwatches.Microseconds(60, step);
    }

    // What training three restarts as one batched model could save at most: one step with three times the points, with one network,
    // optimizer and sampler, against three runs' steps.
    static Func<double> Restarts(int runs, int batch)
    {
        var steps = Enumerable.Range(0, runs).Select(_ => MoonsStep(batch)).ToList();
        return () => Stopwatches.Microseconds(60, () => steps.ForEach(step => step()));
    }

    static Func<double> MoonsByHand()
    {
        var samples = Data(Find("moons")).All().Tensor;
        var sampler = new HandWrittenSampler(-3, 3, 0.1, 0.05).WithBuffer(10_000, [2]);
        var network = HandWrittenClusterer.Perceptron(inputs: 2, hidden: 100, embedding: 16, clusters: 2);
        var training = new HandWrittenTraining(network, samples, Jittered, sampler, 400, (1, 5, 5));
        return () => Stopwatches.Microseconds(60, training.Step);
    }

    static Tensor Jittered(Tensor points)
    {
        using var noise = randn_like(points);
        return points.add(noise, alpha: 0.09);
    }

    static Action MoonsStep(int batch)
    {
        var experiment = Find("moons");
        var training = experiment.Config.Training;
        var config = experiment.Config with
        {
            Training = training with { BatchSize = batch, Sgld = training.Sgld with { BufferSize = 10_000 } },
        };
        return Steps(experiment.Initialised(1), experiment.Views, Data(experiment), config);
    }

    // The images are noise: what a step takes does not depend on them. With the settings that ship each chain starts anew, some from
    // blurred data or dead leaves; the peers' go on from
    // their buffers, one in twenty from uniform noise.
    static Func<double> Fashion(ExperimentConfig config)
    {
        var experiment = Find("fashion-mnist");
        var bytes = new byte[1000 * 28 * 28];
        new Random(1).NextBytes(bytes);
        var data = Dataset.FromBytes("noise", bytes, [1, 28, 28], config.Training.Data);
        var step = Steps(experiment.Initialised(1), experiment.Views, data, config);
        return () => Stopwatches.Microseconds(1, step) / 1000;
    }

    static Func<double> FashionByHand(int batch, (double Generative, double Invariance, double Uniformity) weights)
    {
        var sampler = new HandWrittenSampler(0, 1, 1, 0.005, GradientClamp: 0.5).WithBuffer(2000, [1, 28, 28]);
        var training = new HandWrittenTraining(
            HandWrittenClusterer.GreyImages(),
            rand(1000, 1, 28, 28),
            HandWrittenViews.Fashion,
            sampler,
            batch,
            weights,
            inputNoise: 0.03
        );
        return () => Stopwatches.Microseconds(1, training.Step) / 1000;
    }

    static Experiment Find(string name) =>
        Catalogue.Find(name).Match(found => found, errors => throw new InvalidOperationException($"{errors[0]}"));

    static Dataset Data(Experiment experiment) =>
        experiment.Data(experiment.Config).Match(found => found.Train, errors => throw new InvalidOperationException($"{errors[0]}"));

    // 100,000 steps of the moons' network, with batches of 8 so that they take minutes, not hours. What a step leaves behind does not
    // depend on the batch: a tensor object, a node of
    // the graph.
    static Func<double> Growth() =>
        () =>
        {
            const int Goes = 100_000;
            var experiment = Find("moons");
            var training = experiment.Config.Training;
            var config = experiment.Config with
            {
                Training = training with { BatchSize = 8, Sgld = training.Sgld with { Steps = 1, BufferSize = 100 } },
            };
            var step = Steps(experiment.Initialised(1), experiment.Views, Data(experiment), config);
            var started = AfterSteps(5_000, step);
            var settled = 5_000 + Settle(step);
            var resident = new double[3];
            resident[0] = Resident(step);
            for (var part = 1; part < resident.Length; part++)
                resident[part] = AfterSteps(Goes / 2, step);
            Console.WriteLine(
                FormattableString.Invariant(
                    $"training-memory: resident memory {started:F1} MiB after 5000 steps; {resident[0]:F1} at the start "
                )
                    + string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"(after {settled} steps, when nothing more was compiled), "
                            + $"{resident[1]:F1} after {Goes / 2} steps, {resident[2]:F1} after {Goes}"
                    )
            );
            return resident[2] - resident[0];
        };

    static double AfterSteps(int count, Action step)
    {
        for (var i = 0; i < count; i++)
            step();
        return Resident(step);
    }

    // The compiler's own memory is no step's: what is called once every few hundred steps, the copy to fall back on for example, is
    // optimized after ten thousand. What has it compile for ever is reported.
    static int Settle(Action step)
    {
        const int Quiet = 10_000,
            Most = 200_000;
        for (var (steps, last, compiled) = (0, 0, JitInfo.GetCompiledMethodCount()); steps < Most; steps++)
        {
            step();
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
                (last, compiled) = (steps, now);
            else if (steps - last == Quiet)
                return steps;
        }

        throw new InvalidOperationException(
            $"training-memory: after {Most} steps methods are still compiled, so the steps' own memory cannot be told from the compiler's."
        );
    }

    // What the garbage collector has not yet taken back comes and goes by a MiB or two: the median over a thousand steps.
    static double Resident(Action step)
    {
        var found = new double[21];
        for (var at = 0; at < found.Length; at++)
        {
            for (var i = 0; i < 50; i++)
                step();
            found[at] = Environment.WorkingSet / 1048576.0;
        }

        Array.Sort(found);
        return found[found.Length / 2];
    }

    static Action Steps(nn.Module<Tensor, Tensor> network, IViews views, Dataset data, ExperimentConfig config)
    {
        var endless = config.Training with { Iterations = 10_000_000, EvaluateEvery = 0 };
        var events = Trainer
            .Run(network, config.Weights, views, Batches.Shuffled(data, endless.BatchSize), endless)
            .OfType<StepDone>()
            .GetEnumerator();
        return () => events.MoveNext();
    }
}
