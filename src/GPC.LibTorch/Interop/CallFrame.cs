using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;

namespace GPC.LibTorch;

/// <summary>
/// The memory of one native call in progress: its arguments, the lists that they point to, and the tensors that it keeps in use. Frames are kept per
/// thread and used again, so that a call allocates nothing.
/// </summary>
internal sealed unsafe class CallFrame
{
    private const int MaxArguments = 64;
    private const int ScratchBytes = 4096;

    [ThreadStatic] private static CallFrame? t_free;

    private readonly Argument* _arguments = (Argument*)NativeMemory.Alloc(MaxArguments, (nuint)sizeof(Argument));
    private readonly byte* _scratch = (byte*)NativeMemory.Alloc(ScratchBytes);
    private torch.Tensor?[] _inUse = new torch.Tensor?[16];
    private List<nint>? _blocks;
    private CallFrame? _next;
    private int _count;
    private int _used;
    private int _inUseCount;

    private CallFrame()
    {
    }

    ~CallFrame()
    {
        NativeMemory.Free(_arguments);
        NativeMemory.Free(_scratch);
    }

    internal Argument* Arguments => _arguments;

    internal int Count => _count;

    /// <summary>Takes a frame of this thread; give it back with <see cref="Leave"/>.</summary>
    internal static CallFrame Enter()
    {
        var frame = t_free;
        if (frame is null) return new CallFrame();
        t_free = frame._next;
        frame._next = null;
        return frame;
    }

    /// <summary>Lets go of the tensors in use and gives the frame back to its thread.</summary>
    internal void Leave()
    {
        for (var i = 0; i < _inUseCount; i++)
        {
            _inUse[i]!.EndUse();
            _inUse[i] = null;
        }
        _inUseCount = 0;
        _count = 0;
        _used = 0;
        if (_blocks is { Count: > 0 }) FreeBlocks();
        _next = t_free;
        t_free = this;
    }

    /// <summary>The next argument, to be filled in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Argument Next(Tag tag)
    {
        if (_count == MaxArguments) throw new InvalidOperationException($"An operator call takes at most {MaxArguments} arguments.");
        ref var argument = ref _arguments[_count++];
        argument.Tag = tag;
        argument.Length = 0;
        return ref argument;
    }

    /// <summary>Marks the tensor as in use until the call ends, so that a concurrent Dispose waits, and returns its native handle.</summary>
    internal nint Use(torch.Tensor tensor, Operator op, string name)
    {
        if (!tensor.TryBeginUse(out var handle))
            throw new ObjectDisposedException(
                nameof(torch.Tensor), $"{op.Name}: the tensor given for '{name}' has been disposed; use it before Dispose() or keep an alias().");
        if (_inUseCount == _inUse.Length) Array.Resize(ref _inUse, 2 * _inUseCount);
        _inUse[_inUseCount++] = tensor;
        return handle;
    }

    /// <summary>Memory that lives until the call ends.</summary>
    internal T* Allocate<T>(int count) where T : unmanaged
    {
        var bytes = (count * sizeof(T) + 7) & ~7;
        if (_used + bytes <= ScratchBytes)
        {
            var memory = _scratch + _used;
            _used += bytes;
            return (T*)memory;
        }
        var block = NativeMemory.Alloc((nuint)bytes);
        (_blocks ??= []).Add((nint)block);
        return (T*)block;
    }

    private void FreeBlocks()
    {
        foreach (var block in _blocks!) NativeMemory.Free((void*)block);
        _blocks.Clear();
    }
}
