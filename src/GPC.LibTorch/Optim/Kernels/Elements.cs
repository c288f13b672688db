using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>
/// The elements of a tensor, for managed code that reads and writes them: present if they lie on the CPU, are of type
/// <typeparamref name="T"/> (float or double) and in the order of their indices. The memory stays valid until disposal. Use with <c>using</c>.
/// </summary>
readonly unsafe ref struct Elements<T>
    where T : unmanaged
{
    readonly Tensor? tensor;
    readonly nint handle;

    /// <summary>The elements of a tensor; nothing is held where these can't be addressed.</summary>
    public Elements(Tensor? tensor)
    {
        if (tensor is null || !tensor.TryBeginUse(out handle)) return;
        this.tensor = tensor;
        ScalarType type = typeof(T) == typeof(float) ? ScalarType.Float32 : ScalarType.Float64;
        Present = Native.gpc_tensor_elements(handle, (int)type, out nint first) != 0;
        First = (T*)first;
        Count = Native.gpc_tensor_numel(handle);
    }

    /// <summary>Whether the elements can be addressed.</summary>
    public bool Present { get; }

    /// <summary>The first element.</summary>
    public T* First { get; }

    /// <summary>How many there are.</summary>
    public long Count { get; }

    /// <summary>Whether both tensors have elements that can be addressed, and as many.</summary>
    public bool Matches(in Elements<T> other) => Present && other.Present && Count == other.Count;

    /// <summary>Tells autograd that the elements were written, so that a backward pass which still needs the old ones fails.</summary>
    public void Written() => TorchError.Check(Native.gpc_tensor_written(handle));

    public void Dispose() => tensor?.EndUse();
}
