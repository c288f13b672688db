using TorchSharp;

namespace GPC.LibTorch;

/// <summary>Exchange of a tensor's contents under the same object.</summary>
internal static class TensorData
{
    /// <summary>Lets a tensor share the contents of another, whatever its type, shape and device; its own contents are let go.</summary>
    internal static void SetData(this torch.Tensor tensor, torch.Tensor data)
    {
        using var target = new TensorUse(tensor, "data");
        using var source = new TensorUse(data, "data");
        TorchError.Check(Native.gpc_tensor_set_data(target.Handle, source.Handle));
    }
}
