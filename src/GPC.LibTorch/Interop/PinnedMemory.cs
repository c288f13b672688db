using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GPC.LibTorch;

/// <summary>An array held in place for as long as a tensor looks at its memory.</summary>
internal sealed unsafe class PinnedMemory
{
    private readonly PinnedGCHandle<Array> _pin;

    internal PinnedMemory(Array array) => _pin = new PinnedGCHandle<Array>(array);

    ~PinnedMemory() => _pin.Dispose();

    internal void* Address => Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_pin.Target));
}
