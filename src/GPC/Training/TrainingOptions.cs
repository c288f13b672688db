using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>What a training does besides taking steps.</summary>
public sealed record TrainingOptions
{
    /// <summary>Measures the network, as often as the config says and at the end; nothing is measured without it.</summary>
    public Func<nn.Module<Tensor, Tensor>, Evaluation>? Evaluate { get; init; }

    /// <summary>Where checkpoints are written; none are without it.</summary>
    public ICheckpoints? Checkpoints { get; init; }

    /// <summary>The state to go on from, copied before the first event and freed by whoever gave it; the beginning without it.</summary>
    public TrainingState? Resume { get; init; }
}

/// <summary>Where the checkpoints of a run go.</summary>
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
