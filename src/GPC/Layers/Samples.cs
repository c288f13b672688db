using TorchSharp;

namespace GPC.Layers;

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
