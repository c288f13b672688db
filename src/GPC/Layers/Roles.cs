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

/// <summary>Data points <c>(B, ...)</c>: what a model looks at, or what it makes up.</summary>
/// <param name="Tensor">The tensor.</param>
public readonly record struct Samples(torch.Tensor Tensor) : IRole<Samples>, IDisposable
{
    /// <inheritdoc/>
    public static Samples Create(torch.Tensor tensor) => new(tensor);

    /// <summary>The tensor itself.</summary>
    /// <param name="value">The tensor with its role.</param>
    public static implicit operator torch.Tensor(Samples value) => value.Tensor;

    /// <summary>The tensor itself.</summary>
    public torch.Tensor ToTensor() => Tensor;

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}

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

/// <summary>
/// One number for each cluster <c>(B, clusters)</c>: unnormalised log-probabilities. Their log-sum-exp is the negative energy of the data
/// point.
/// </summary>
/// <param name="Tensor">The tensor.</param>
public readonly record struct ClusterLogits(torch.Tensor Tensor) : IRole<ClusterLogits>, IDisposable
{
    /// <inheritdoc/>
    public static ClusterLogits Create(torch.Tensor tensor) => new(tensor);

    /// <summary>The tensor itself.</summary>
    /// <param name="value">The tensor with its role.</param>
    public static implicit operator torch.Tensor(ClusterLogits value) => value.Tensor;

    /// <summary>The tensor itself.</summary>
    public torch.Tensor ToTensor() => Tensor;

    /// <summary>Frees the tensor.</summary>
    public void Dispose() => Tensor.Dispose();
}

/// <summary>A model that is declared with <c>[Model]</c>, whatever its roles.</summary>
public interface IModel
{
    /// <summary>Its layers with their shapes, parameters and multiply-adds, as a table: the <c>Summary</c> of its class.</summary>
    string Describe();
}
