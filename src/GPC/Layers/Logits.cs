using TorchSharp;

namespace GPC.Layers;

/// <summary>One number for each cluster <c>(B, clusters)</c>: unnormalised log-probabilities. Their log-sum-exp is the negative energy of the data point.</summary>
/// <param name="Tensor">The tensor.</param>
public readonly record struct Logits(torch.Tensor Tensor) : IRole<Logits>, IDisposable
{
    /// <inheritdoc/>
    public static Logits Create(torch.Tensor tensor) => new(tensor);

    /// <summary>The tensor itself.</summary>
    /// <param name="value">The tensor with its role.</param>
    public static implicit operator torch.Tensor(Logits value) => value.Tensor;

    /// <summary>The tensor itself.</summary>
    public torch.Tensor ToTensor() => Tensor;

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}
