using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor over the memory of an array of any rank: a change of one shows in the other, unless a type or device conversion made a copy.</summary>
    /// <exception cref="NotSupportedException">The element type has no counterpart among tensors.</exception>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device ?? CPU);

    /// <inheritdoc cref="from_array(Array, Device)"/>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var own = ElementType(rawArray.GetType().GetElementType()!);
        var shape = new long[rawArray.Rank];
        for (var i = 0; i < shape.Length; i++) shape[i] = rawArray.GetLongLength(i);
        return Convert(Share(rawArray, 0, shape, own), dtype, device, requires_grad, names);
    }

    /// <summary>The tensor itself, or converted where type or device differ.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var same = (dtype is null || dtype == data.dtype) && (device is null || device.Same(data.device));
        return same ? data.alias() : data.to(dtype ?? data.dtype, device ?? data.device).requires_grad_(data.requires_grad);
    }

    /// <summary>A tensor over the memory of an array of any rank; see <see cref="from_array(Array, Device)"/>.</summary>
    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    /// <summary>A one-dimensional tensor over the memory of an array, read as its own element type and converted where that differs.</summary>
    /// <param name="rawArray">The array.</param>
    /// <param name="dtype">The wanted element type.</param>
    /// <param name="count">Number of elements; -1 for all after the offset.</param>
    /// <param name="offset">Elements to skip.</param>
    /// <param name="requires_grad">Whether to record operations on the tensor.</param>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var length = rawArray.LongLength;
        if (offset < 0 || offset >= length) throw new ArgumentException($"invalid value for 'offset': {offset}; expected 0 to {length - 1}.", nameof(offset));
        if (count > length - offset) throw new IndexOutOfRangeException($"element count is too large: {count}; {length - offset} are there after the offset.");
        var own = ElementType(rawArray.GetType().GetElementType()!);
        return Convert(Share(rawArray, offset, [count < 0 ? length - offset : count], own), dtype, CPU, requires_grad, null);
    }

    /// <summary>Copies elements into a new tensor.</summary>
    internal static unsafe Tensor FromSpan<T>(
        ReadOnlySpan<T> elements, ReadOnlySpan<long> dimensions, ScalarType own, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
        where T : unmanaged
    {
        var expected = 1L;
        foreach (var size in dimensions) expected *= size;
        if (expected > elements.Length)
            throw new ArgumentException(
                $"mismatched total size creating a tensor from an array: {expected} vs. {elements.Length} (shape [{string.Join(", ", dimensions.ToArray())}]).");

        using var call = new Call(Operators.empty_memory_format);
        call.Ints(dimensions);
        call.Type(own);
        call.None();
        call.Device(CPU);
        call.None();
        call.None();
        var result = call.ToTensor();
        if (expected > 0) elements[..(int)expected].CopyTo(new Span<T>((void*)result.DataPointer(), (int)expected));
        return Convert(result, dtype, device, requires_grad, names);
    }

    // Array of any rank, copied.
    internal static unsafe Tensor FromArray<T>(
        Array array, ScalarType own, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) where T : unmanaged
    {
        var dimensions = new long[array.Rank];
        for (var i = 0; i < dimensions.Length; i++) dimensions[i] = array.GetLongLength(i);
        ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
        return FromSpan<T>(MemoryMarshal.CreateReadOnlySpan(ref first, checked((int)array.LongLength)), dimensions, own, dtype, device, requires_grad, names);
    }

    internal static ReadOnlySpan<T> Elements<T>(IList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list switch
        {
            T[] array => array,
            List<T> growing => CollectionsMarshal.AsSpan(growing),
            _ => list.ToArray(),
        };
    }

    private static Tensor Convert(Tensor tensor, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        NamedTensors.Refuse(names);
        var wanted = device ?? DefaultDevice;
        if ((dtype is { } type && type != tensor.dtype) || (wanted is not null && !wanted.Same(tensor.device)))
            tensor = tensor.to(dtype ?? tensor.dtype, wanted ?? tensor.device, disposeAfter: true);
        return requires_grad ? tensor.requires_grad_() : tensor;
    }

    // The tensor's storage keeps the array pinned and reachable.
    private static unsafe Tensor Share(Array array, long offset, long[] shape, ScalarType type)
    {
        var pin = GCHandle.Alloc(new PinnedMemory(array));
        var memory = (PinnedMemory)pin.Target!;
        var elementSize = Buffer.ByteLength(array) / Math.Max(1, array.LongLength);
        fixed (long* sizes = shape)
        {
            TorchError.Check(Native.gpc_tensor_from_memory(
                (byte*)memory.Address + (offset * elementSize), sizes, shape.Length, (int)type, GCHandle.ToIntPtr(pin), out var handle));
            return new Tensor(handle);
        }
    }

    private static ScalarType ElementType(Type type) => type switch
    {
        _ when type == typeof(byte) => ScalarType.Byte,
        _ when type == typeof(sbyte) => ScalarType.Int8,
        _ when type == typeof(short) => ScalarType.Int16,
        _ when type == typeof(int) => ScalarType.Int32,
        _ when type == typeof(long) => ScalarType.Int64,
        _ when type == typeof(Half) => ScalarType.Float16,
        _ when type == typeof(float) => ScalarType.Float32,
        _ when type == typeof(double) => ScalarType.Float64,
        _ when type == typeof((float, float)) => ScalarType.ComplexFloat32,
        _ when type == typeof(Complex) => ScalarType.ComplexFloat64,
        _ when type == typeof(bool) => ScalarType.Bool,
        _ => throw new NotSupportedException($"An array of {type} can't become a tensor; use an array of numbers or truth values."),
    };
}
