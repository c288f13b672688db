using GPC.Checkpoints;
using GPC.Data;
using GPC.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Experiments;

/// <summary>An experiment with the settings of one run.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Variant">The way it is trained.</param>
/// <param name="Config">The settings, with the variant's weights.</param>
public sealed record RunSpec(Experiment Experiment, Variant Variant, ExperimentConfig Config)
{
    /// <summary>Trains from the beginning, or from the last checkpoint.</summary>
    /// <param name="checkpoints">Where checkpoints are; none are written without it.</param>
    /// <param name="resume">Whether to resume from the last checkpoint.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The events and what they happen to, or what is wrong.</returns>
    public Validated<StartedRun> Start(
        CheckpointFolder? checkpoints = null,
        bool resume = false,
        CancellationToken cancellation = default
    ) =>
        Clusters()
            .Bind(_ => Devices.Find(Config.Training.Device))
            .Bind(device => Experiment.Data(Config).Bind(InDomain).Bind(data => Start(data, device, checkpoints, resume, cancellation)));

    Validated<StartedRun> Start(
        ExperimentData data,
        Device device,
        CheckpointFolder? checkpoints,
        bool resume,
        CancellationToken cancellation
    )
    {
        var network = Experiment.Initialised(Config.Training.Seed, Variant).to(device);
        var method = Variant.For(Experiment, network, Config);
        var state =
            resume && checkpoints is not null
                ? checkpoints.Latest(Config.Training, method.Weights, network).Map<TrainingState?>(state => state)
                : Validated.Valid<TrainingState?>(null);
        if (!state.IsValid)
        {
            network.Dispose();
            method.Dispose();
        }
        return state.Map(from =>
        {
            var evaluator = new Evaluator(method, Experiment.Views, data.Test.Samples, Config.Training, data.Test.Labels);
            return new StartedRun(
                network,
                method,
                data,
                evaluator,
                Freeing(
                    from,
                    Trainer.Run(
                        network,
                        method,
                        Experiment.Views,
                        Batches.Shuffled(data.Train, Config.Training.BatchSize),
                        Config.Training,
                        new TrainingOptions
                        {
                            Evaluate = evaluator.Evaluate,
                            Checkpoints = checkpoints,
                            Resume = from,
                        },
                        cancellation
                    )
                )
            );
        });
    }

    // The network is a class with a prototype for each cluster, whatever the settings say.
    Validated<int> Clusters() =>
        Config.Training.Clusters == Experiment.Config.Training.Clusters
            ? Validated.Valid(Config.Training.Clusters)
            : Validated.Invalid<int>(
                ValidationError.At(
                    "clusters",
                    Config.Training.Clusters,
                    $"{Experiment.Config.Training.Clusters}, the prototypes of the network of {Experiment.Name}",
                    "leave it, or train a network of your own with Trainer.Run"
                )
            );

    Validated<ExperimentData> InDomain(ExperimentData data) =>
        Config.Training.Data.Covers(data.Train.Domain)
            ? Validated.Valid(data)
            : Validated.Invalid<ExperimentData>(
                ValidationError.At(
                    "data",
                    Config.Training.Data,
                    $"one that holds the values of {data.Train.Name}, from {data.Train.Domain}",
                    "widen data and sgld.domain, or change the data"
                )
            );

    // Before the first event the state has been copied.
    static IEnumerable<TrainingEvent> Freeing(TrainingState? state, IEnumerable<TrainingEvent> events)
    {
        foreach (var next in events)
        {
            state?.Dispose();
            state = null;
            yield return next;
        }
    }
}

/// <summary>A run whose events are to be enumerated, once.</summary>
/// <param name="Network">The network that is trained.</param>
/// <param name="Method">The way it is trained.</param>
/// <param name="Data">What it is trained and tested on.</param>
/// <param name="Evaluator">What measures it.</param>
/// <param name="Events">What happens.</param>
public sealed record StartedRun(
    nn.Module<Tensor, Tensor> Network,
    Method Method,
    ExperimentData Data,
    Evaluator Evaluator,
    IEnumerable<TrainingEvent> Events
) : IDisposable
{
    /// <summary>Frees the network and what the method keeps.</summary>
    public void Dispose()
    {
        Network.Dispose();
        Method.Dispose();
    }
}
