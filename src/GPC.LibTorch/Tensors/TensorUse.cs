using TorchSharp;

namespace GPC.LibTorch;

/// <summary>Keeps a tensor's native memory alive while a native function other than an operator reads it. Use with <c>using</c>.</summary>
internal readonly ref struct TensorUse
{
    private readonly torch.Tensor _tensor;

    internal TensorUse(torch.Tensor tensor, string member)
    {
        _tensor = tensor;
        if (!tensor.TryBeginUse(out Handle))
            throw new ObjectDisposedException(nameof(torch.Tensor), $"Tensor.{member}: the tensor has been disposed; use it before Dispose() or keep an alias().");
    }

    internal readonly nint Handle;

    public void Dispose() => _tensor.EndUse();
}
