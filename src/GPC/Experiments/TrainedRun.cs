using GPC.Checkpoints;
using GPC.Sampling;
using GPC.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Experiments;

/// <summary>A run with the network of its last checkpoint, in evaluation mode.</summary>
/// <param name="Spec">Experiment, variant and settings.</param>
/// <param name="Network">The network.</param>
/// <param name="Method">The way it was trained.</param>
/// <param name="Data">What it was trained on.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Buffer">The sampler's replay buffer <c>(points, ...)</c>; null of a run without samples.</param>
/// <param name="Ages">Updates that each of its points went through.</param>
public sealed record TrainedRun(
    RunSpec Spec,
    nn.Module<Tensor, Tensor> Network,
    Method Method,
    ExperimentData Data,
    int Step,
    Tensor? Buffer,
    IReadOnlyList<int> Ages
) : IDisposable
{
    const int MaxNear = 1_000;

    /// <summary>What measures the network.</summary>
    public Evaluator Evaluator => new(Method, Spec.Experiment.Views, Data.Test.Samples, Spec.Config.Training, Data.Test.Labels);

    /// <summary>
    /// The chains whose points are samples: the older half of those that took an update. The others are still on their way from where they
    /// started.
    /// </summary>
    internal (IReadOnlyList<int> Chains, string Words) Settled
    {
        get
        {
            int[] ages = [.. Ages.Where(age => age > 0).Order()];
            if (ages.Length == 0)
                return ([], "no chain has taken an update");
            var least = ages[ages.Length / 2];
            return (
                [.. Enumerable.Range(0, Ages.Count).Where(chain => Ages[chain] >= least)],
                FormattableString.Invariant($"the sampler's chains of {least:N0} updates or more")
            );
        }
    }

    /// <summary>Updates of a chain that arrives somewhere: 20 times those of a training step.</summary>
    public int SampleSteps => 20 * Spec.Config.Training.Sgld.Steps;

    /// <summary>
    /// Draws samples of the model, by chains that start afresh, from blurs of the data where they may, else from uniform points, with the
    /// step size of the training's end.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="steps">Updates of each chain; <see cref="SampleSteps"/> without it.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    /// <returns>The samples <c>(count, ...)</c>, and how the chains did; the caller disposes them.</returns>
    public SgldDraw Sample(int count, int? steps = null, long seed = 1)
    {
        // Chains from noise and from one color are for the energy to learn from: they seldom arrive.
        var start = Spec.Config.Training.Sgld.Start == ChainStart.Uniform ? ChainStart.Uniform : ChainStart.Gaussian;
        using var sampler = new SgldSampler(
            Spec.Config.Training.Sgld with
            {
                Steps = steps ?? SampleSteps,
                BufferSize = count,
                Reinit = 1,
                Start = start,
            },
            Data.Train.SampleShape.AsSpan(),
            seed,
            Outputs.DeviceOf(Network)
        );
        using var near = Data.Train.Slice(0, Math.Min(MaxNear, Data.Train.Count));
        return sampler.Draw(Network, count, near.Tensor, Spec.Config.Training.Sgld.Schedule.Final);
    }

    /// <summary>Loads it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="checkpoints">Its checkpoints.</param>
    /// <returns>The run, which the caller disposes, or what is wrong with checkpoint or data.</returns>
    public static Validated<TrainedRun> Load(RunSpec run, CheckpointFolder checkpoints)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(checkpoints);
        return Devices
            .Find(run.Config.Training.Device)
            .Bind(device => run.Experiment.Data(run.Config).Bind(data => Load(run, device, checkpoints, data)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Network.Dispose();
        Method.Dispose();
        Buffer?.Dispose();
    }

    static Validated<TrainedRun> Load(RunSpec run, Device device, CheckpointFolder checkpoints, ExperimentData data)
    {
        var network = run.Experiment.Initialised(run.Config.Training.Seed, run.Variant).to(device);
        var method = run.Variant.For(run.Experiment, network, run.Config);
        var latest = checkpoints.Latest(run.Config.Training, method.Weights, network);
        if (!latest.IsValid)
        {
            network.Dispose();
            method.Dispose();
        }
        return latest.Map(state =>
        {
            using (state)
            {
                state.CopyTo(network, method);
                network.eval();
                var isSampled = state.Tensors.TryGetValue(StateTensors.Points, out var points);
                return new TrainedRun(
                    run,
                    network,
                    method,
                    data,
                    state.Step,
                    points?.clone().DetachFromDisposeScope(),
                    isSampled ? state.Tensors[StateTensors.Ages].data<int>().ToArray() : []
                );
            }
        });
    }
}
