using GPC.Data;
using GPC.Training;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Experiments;

/// <summary>Networks, data, views and settings: all that a run needs.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Config">The settings that it ships with.</param>
/// <param name="Views">What makes views.</param>
/// <param name="Network">Makes the network that gives logits, from torch's global random numbers.</param>
/// <param name="Encoder">Likewise the part of it that gives embeddings.</param>
/// <param name="Data">The data for settings, or what is wrong with it.</param>
public sealed record Experiment(
    string Name,
    ExperimentConfig Config,
    IViews Views,
    Func<nn.Module<Tensor, Tensor>> Network,
    Func<nn.Module<Tensor, Tensor>> Encoder,
    Func<ExperimentConfig, Validated<ExperimentData>> Data
)
{
    /// <summary>The network with the parameters that follow from a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="variant">What it is to be trained by; the full objective without it.</param>
    public nn.Module<Tensor, Tensor> Initialised(long seed, Variant? variant = null)
    {
        lock (GlobalRandom.Turn)
        {
            manual_seed(seed).Dispose();
            return variant?.IsEncoder == true ? Encoder() : Network();
        }
    }
}

/// <summary>What an experiment trains and tests on.</summary>
/// <param name="Train">Samples to train on, without labels.</param>
/// <param name="Test">Other samples, with labels for evaluation.</param>
/// <param name="TrainLabels">Labels of the samples to train on, for probes of what was learned.</param>
public sealed record ExperimentData(Dataset Train, LabelledDataset Test, EvaluationLabels TrainLabels);
