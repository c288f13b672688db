using GPC.Data;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>Everything that the rest of a run depends on: from equal states come equal runs, to the bit.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Cursor">Where the data goes on.</param>
/// <param name="RateFactor">What learning rates are multiplied with after rollbacks.</param>
/// <param name="Rollbacks">How often the run was rolled back.</param>
/// <param name="Patience">How long the criterion has not got better.</param>
/// <param name="Tensors">
/// Copies of the network's parameters and buffers (<c>network.</c>), the method's state (<c>method.</c>), the optimizer's (<c>optimizer</c>, in TorchSharp's format), the
/// replay buffer (<c>sampler.</c>) and the random generators (<c>random.</c>), on the CPU.
/// </param>
public sealed record TrainingState(int Step, DataCursor Cursor, double RateFactor, int Rollbacks, Patience Patience, IReadOnlyDictionary<string, Tensor> Tensors) : IDisposable
{
    internal const string Network = "network.", Method = "method.";

    /// <summary>Puts the parameters and buffers into a network, which has the same, and what a method keeps into the method.</summary>
    internal void CopyTo(nn.Module network, Method? method = null)
    {
        using var recorded = no_grad();
        foreach (var (name, tensor) in network.state_dict()) tensor.copy_(Tensors[Network + name]);
        foreach (var (name, tensor) in method?.State ?? new Dictionary<string, Tensor>()) tensor.copy_(Tensors[Method + name]);
    }

    /// <summary>Frees the copies.</summary>
    public void Dispose()
    {
        foreach (var tensor in Tensors.Values) tensor.Dispose();
    }
}
