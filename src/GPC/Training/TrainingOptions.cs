using GPC.Checkpoints;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>What a training does besides taking steps.</summary>
public sealed record TrainingOptions
{
    /// <summary>Measures the network, as often as the config says and at the end; nothing is measured without it.</summary>
    public Func<nn.Module<Tensor, Tensor>, Evaluation>? Evaluate { get; init; }

    /// <summary>Where checkpoints are written; none are without it.</summary>
    public CheckpointFolder? Checkpoints { get; init; }

    /// <summary>The state to go on from, copied before the first event and freed by whoever gave it; the beginning without it.</summary>
    public TrainingState? Resume { get; init; }
}
