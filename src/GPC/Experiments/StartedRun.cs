using GPC.Training;
using static TorchSharp.torch;

namespace GPC.Experiments;

/// <summary>A run whose events are to be enumerated, once.</summary>
/// <param name="Network">The network that is trained.</param>
/// <param name="Method">The way it is trained.</param>
/// <param name="Data">What it is trained and tested on.</param>
/// <param name="Evaluator">What measures it.</param>
/// <param name="Events">What happens.</param>
public sealed record StartedRun(nn.Module<Tensor, Tensor> Network, Method Method, ExperimentData Data, Evaluator Evaluator, IEnumerable<TrainingEvent> Events) : IDisposable
{
    /// <summary>Frees the network and what the method keeps.</summary>
    public void Dispose()
    {
        Network.Dispose();
        Method.Dispose();
    }
}
