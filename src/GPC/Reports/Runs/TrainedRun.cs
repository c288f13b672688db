using GPC.Experiments;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>The network of a run's last checkpoint, in evaluation mode, and what it was trained on.</summary>
/// <param name="Network">The network.</param>
/// <param name="Method">The way it was trained.</param>
/// <param name="Data">The data.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Buffer">The sampler's replay buffer <c>(points, ...)</c>; null of a run without samples.</param>
/// <param name="Ages">Updates that each of its points went through.</param>
sealed record TrainedRun(nn.Module<Tensor, Tensor> Network, Method Method, ExperimentData Data, int Step, Tensor? Buffer, IReadOnlyList<int> Ages) : IDisposable
{
    const string Parameters = "network.";

    /// <summary>Loads it, or says what is wrong with checkpoint or data; null where there is no checkpoint yet.</summary>
    public static Validated<TrainedRun?> Load(ReportedRun run) => run.Checkpoints.All.Count == 0
        ? Validated.Valid<TrainedRun?>(null)
        : run.Experiment.Data(run.Config).Bind(data => Load(run, data));

    /// <summary>
    /// The chains whose points are samples: the older half of those that took an update. The others are still on their way from where they started.
    /// </summary>
    public (IReadOnlyList<int> Chains, string Words) Settled
    {
        get
        {
            int[] ages = [.. Ages.Where(age => age > 0).Order()];
            if (ages.Length == 0) return ([], "no chain has taken an update");
            var least = ages[ages.Length / 2];
            return ([.. Enumerable.Range(0, Ages.Count).Where(chain => Ages[chain] >= least)], FormattableString.Invariant($"the sampler's chains of {least:N0} updates or more"));
        }
    }

    public void Dispose()
    {
        Network.Dispose();
        Method.Dispose();
        Buffer?.Dispose();
    }

    static Validated<TrainedRun?> Load(ReportedRun run, ExperimentData data)
    {
        var network = run.Experiment.Initialised(run.Config.Seed, run.Variant);
        return run.Checkpoints.Latest(run.Config, network).Map<TrainedRun?>(state =>
        {
            using (state)
            {
                using var recorded = no_grad();
                foreach (var (name, tensor) in network.state_dict()) tensor.copy_(state.Tensors[Parameters + name]);
                network.eval();
                var isSampled = state.Tensors.TryGetValue(StateTensors.Points, out var points);
                return new(network, run.Variant.For(run.Experiment, network, run.Config), data, state.Step, points?.clone().DetachFromDisposeScope(), isSampled ? state.Tensors[StateTensors.Ages].data<int>().ToArray() : []);
            }
        });
    }
}
