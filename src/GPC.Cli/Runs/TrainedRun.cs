using GPC.Checkpoints;
using GPC.Experiments;
using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Cli.Runs;

/// <summary>A run with the network of its last checkpoint, in evaluation mode.</summary>
/// <param name="Folder">The run.</param>
/// <param name="Network">The network.</param>
/// <param name="Method">The way it was trained.</param>
/// <param name="Manifest">What the checkpoint says about itself.</param>
sealed record TrainedRun(RunFolder Folder, nn.Module<Tensor, Tensor> Network, Method Method, Manifest Manifest) : IDisposable
{
    /// <summary>What measures the network.</summary>
    /// <param name="data">The run's data.</param>
    public Evaluator Evaluator(ExperimentData data) => new(Method, Folder.Experiment.Views, data.Test.Samples, Folder.Config, data.Test.Labels);

    /// <summary>Opens a run and uses it.</summary>
    /// <param name="path">The run's folder.</param>
    /// <param name="use">What to do with it.</param>
    public static Validated<T> Use<T>(string path, Func<TrainedRun, Validated<T>> use) => RunFolder.Open(path).Bind(folder =>
    {
        var network = folder.Experiment.Initialised(folder.Config.Seed, folder.Run.Variant);
        network.eval();
        return folder.Checkpoints.Restore(network).Map(manifest => new TrainedRun(folder, network, folder.Run.Variant.For(folder.Experiment, network, folder.Config), manifest)).Bind(run =>
        {
            using (run) return use(run);
        });
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        Network.Dispose();
        Method.Dispose();
    }
}
