using TorchSharp;

namespace GPC.Layers;

/// <summary>A tensor with a role, so that data, embeddings and logits can't be confused.</summary>
/// <typeparam name="TSelf">The role.</typeparam>
public interface IRole<TSelf>
    where TSelf : struct, IRole<TSelf>
{
    /// <summary>The tensor; the batch is its first dimension.</summary>
    torch.Tensor Tensor { get; }

    /// <summary>Gives a tensor this role. The tensor is not copied.</summary>
    /// <param name="tensor">The tensor.</param>
    static abstract TSelf Create(torch.Tensor tensor);
}
