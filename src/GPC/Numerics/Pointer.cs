using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>Unmanaged memory of numbers. For generated code, which keeps within what it allocated.</summary>
/// <typeparam name="T">Type of the numbers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Pointer<T>
    where T : unmanaged
{
    internal Pointer(T* address) => Address = address;

    internal T* Address { get; }

    internal Pointer<T> Plus(nint elements) => new(Address + elements);

    internal Span<T> Span(int count) => new(Address, count);
}
