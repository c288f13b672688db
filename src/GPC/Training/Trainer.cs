using GPC.Data;
using GPC.Objectives;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Training as a stream of events.</summary>
public static class Trainer
{
    /// <summary>
    /// Trains a network. Nothing happens until the result is enumerated; each event is then the result of the work since the one before.
    /// Equal seeds give equal runs on one machine, and a run that is resumed from a checkpoint is, to the bit, the run that never stopped.
    /// Layers such as dropout draw from torch's global generator, which a run seeds: two runs of such networks at the same time disturb one
    /// another.
    /// </summary>
    /// <param name="network">The network, from samples <c>(B, ...)</c> to what the objective takes, initialised; it is trained in
    /// place.</param>
    /// <param name="weights">The weights of the terms of the objective to train with, such as a <see cref="TriadWeights"/>. What its inputs
    /// are, their roles say (<see cref="InputRole"/>).</param>
    /// <param name="views">What makes views.</param>
    /// <param name="data">Batches of the config's size.</param>
    /// <param name="config">All settings.</param>
    /// <param name="options">Evaluation, checkpoints and the state to resume from; none of these without it.</param>
    /// <param name="cancellation">Ends the run after the step that is being taken, with a checkpoint where these are written.</param>
    /// <returns>The events, of which the last is a <see cref="TrainingEnded"/>. Enumerate them once.</returns>
    /// <exception cref="ArgumentException">The config is wrong, batches have another size or values outside its <c>data</c>, or an input of
    /// the objective has no role, or one that the batches have nothing for.</exception>
    public static IEnumerable<TrainingEvent> Run(
        nn.Module<Tensor, Tensor> network,
        IObjectiveWeights weights,
        IViews views,
        Batches data,
        TrainingConfig config,
        TrainingOptions? options = null,
        CancellationToken cancellation = default
    ) => Run(network, Method.Of(weights), views, data, config, options, cancellation);

    /// <summary>Trains like the other overload, by a method that computes the objective's inputs in its own way.</summary>
    /// <inheritdoc
    /// cref="Run(nn.Module{Tensor, Tensor}, IObjectiveWeights, IViews, Batches, TrainingConfig, TrainingOptions?, CancellationToken)"/>
    /// <param name="network">The network.</param>
    /// <param name="method">Objective, weights and inputs; the caller disposes it.</param>
    /// <param name="views">What makes views.</param>
    /// <param name="data">Batches of the config's size.</param>
    /// <param name="config">All settings.</param>
    /// <param name="options">Evaluation, checkpoints and the state to resume from.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static IEnumerable<TrainingEvent> Run(
        nn.Module<Tensor, Tensor> network,
        Method method,
        IViews views,
        Batches data,
        TrainingConfig config,
        TrainingOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(views);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(config);
        if (config.Validate() is { IsValid: false } invalid)
            throw new ArgumentException($"The config is wrong: {string.Join("; ", invalid.Errors)}", nameof(config));
        var device = Devices
            .Find(config.Device)
            .Match(found => found, errors => throw new ArgumentException(string.Join("; ", errors), nameof(config)));
        if (Outputs.DeviceOf(network) is var place && (place.type != device.type || Math.Max(place.index, 0) != Math.Max(device.index, 0)))
            throw new ArgumentException(
                $"The network is on {place}, but the config's device is {config.Device}: move it with network.to({config.Device}), or "
                    + "change the config.",
                nameof(network)
            );
        if (data.Size != config.BatchSize)
            throw new ArgumentException(
                $"Batches have {data.Size} samples, but the config's batchSize is {config.BatchSize}: make them of that size.",
                nameof(data)
            );
        if (!config.Data.Covers(data.Domain))
            throw new ArgumentException(
                $"Batches have values from {data.Domain}, but the config's data is from {config.Data}: give it the data's domain, and "
                    + "sgld.domain one that holds it.",
                nameof(data)
            );
        if (!data.SampleShape.AsSpan().SequenceEqual(views.InputShape))
        {
            throw new ArgumentException(
                $"{views.GetType().Name} gets samples of shape ({string.Join(", ", data.SampleShape)}), expects "
                    + $"({string.Join(", ", views.InputShape.ToArray())}): give it batches of its shape, or declare other views.",
                nameof(views)
            );
        }
        if (
            method.Objective.Inputs.FirstOrDefault(input =>
                (input.Role == InputRole.Labels && !data.HasLabels) || (input.Role == InputRole.Neighbour && !data.HasNeighbours)
            ) is
            { } missing
        )
        {
            var what = missing.Role == InputRole.Labels ? "labels" : "neighbours";
            throw new ArgumentException(
                $"{method.Objective.Name} takes {what}, but batches have none: give Batches.Shuffled the {what} of the samples.",
                nameof(data)
            );
        }
        if (!network.parameters().Any(parameter => parameter.requires_grad))
            throw new ArgumentException(
                $"{network.GetName()} has no parameter that requires a gradient, expected at least one to train: give it a layer with "
                    + "weights, set requires_grad, or dispose it later.",
                nameof(network)
            );
        return new TrainingEvents(network, method, views, data, config, options ?? new TrainingOptions(), cancellation).Enumerate();
    }
}

/// <summary>Options of a training besides its config.</summary>
public sealed record TrainingOptions
{
    /// <summary>Measures the network, as often as the config says and at the end; nothing is measured without it.</summary>
    public Func<nn.Module<Tensor, Tensor>, Evaluation>? Evaluate { get; init; }

    /// <summary>Where checkpoints are written; none are without it.</summary>
    public ICheckpoints? Checkpoints { get; init; }

    /// <summary>
    /// The state to resume from, copied before the first event and freed by the caller; training starts afresh without it.
    /// </summary>
    public TrainingState? Resume { get; init; }
}

/// <summary>A place for the checkpoints of a run.</summary>
public interface ICheckpoints
{
    /// <summary>Writes a checkpoint.</summary>
    /// <param name="state">The state of the run.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="weights">The weights of its objective's terms.</param>
    /// <param name="network">Its network.</param>
    /// <returns>The checkpoint's folder.</returns>
    /// <exception cref="IOException">It can't be written; nothing of it is left.</exception>
    string Write(TrainingState state, TrainingConfig config, IObjectiveWeights weights, nn.Module network);
}
