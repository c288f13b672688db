using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Numerics;

/// <summary>Whether code in C# can read a tensor's numbers where they are; otherwise tensor operations do the work.</summary>
static class HostMemory
{
    static readonly AsyncLocal<bool> Elsewhere = new();

    /// <summary>
    /// Makes this thread, and what it starts, take every tensor for one of another device: how tests without such a device see to it that
    /// nothing needs the CPU.
    /// </summary>
    public static bool PretendElsewhere
    {
        get => Elsewhere.Value;
        set => Elsewhere.Value = value;
    }

    /// <summary>Whether the tensor is in this process's memory.</summary>
    public static bool Has(Tensor tensor) => !Elsewhere.Value && tensor.device_type == DeviceType.CPU;

    /// <summary>Refuses a tensor that is not.</summary>
    /// <exception cref="InvalidOperationException">It is on another device.</exception>
    public static void Require(Tensor tensor)
    {
        if (!Has(tensor))
            throw new InvalidOperationException(
                $"A fused form was given a tensor on {tensor.device}; it reads the CPU's memory only. Tensor operations have to be used."
            );
    }
}
