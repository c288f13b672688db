using TorchSharp;

namespace GPC.Layers;

/// <summary>What a network makes of data <c>(B, ...)</c>, before clusters are told apart.</summary>
/// <param name="Tensor">The tensor.</param>
public readonly record struct Embeddings(torch.Tensor Tensor) : IRole<Embeddings>, IDisposable
{
    /// <inheritdoc/>
    public static Embeddings Create(torch.Tensor tensor) => new(tensor);

    /// <summary>The tensor itself.</summary>
    /// <param name="value">The tensor with its role.</param>
    public static implicit operator torch.Tensor(Embeddings value) => value.Tensor;

    /// <summary>The tensor itself.</summary>
    public torch.Tensor ToTensor() => Tensor;

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}
