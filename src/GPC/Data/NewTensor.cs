using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Data;

/// <summary>Tensors that are filled from C#.</summary>
static class NewTensor
{
    /// <summary>An unfilled float32 tensor <c>(count, sample...)</c>, in no dispose scope.</summary>
    public static Tensor Of(int count, ReadOnlySpan<long> sampleShape) =>
        empty([count, .. sampleShape], ScalarType.Float32, CPU).DetachFromDisposeScope();

    /// <summary>Its memory, to be written.</summary>
    public static Span<float> Values(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
