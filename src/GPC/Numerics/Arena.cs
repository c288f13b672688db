using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace GPC.Numerics;

/// <summary>
/// Memory for what a kernel keeps besides its results: one number for each row or cluster. It is handed out piece by piece and used again
/// by the next kernel.
/// </summary>
sealed unsafe class Arena
{
    const int Alignment = 64;
    static readonly ConcurrentBag<Arena> Free = [];
    readonly List<(nint Address, nuint Size)> pieces = [];
    nuint used;

    ~Arena() => FreePieces();

    public static Arena Rent() => Free.TryTake(out var arena) ? arena : new Arena();

    /// <summary>Zeros.</summary>
    public Pointer<T> Take<T>(int count)
        where T : unmanaged
    {
        var taken = TakeUnwritten<T>(count);
        NativeMemory.Clear(taken.Address, (nuint)count * (nuint)sizeof(T));
        return taken;
    }

    /// <summary>Memory that is to be written before it is read.</summary>
    public Pointer<T> TakeUnwritten<T>(long count)
        where T : unmanaged
    {
        var size = (((nuint)count * (nuint)sizeof(T)) + Alignment - 1) / Alignment * Alignment;
        if (pieces.Count == 0 || used + size > pieces[^1].Size)
            AddPiece(size);
        var address = (byte*)pieces[^1].Address + used;
        used += size;
        return new Pointer<T>((T*)address);
    }

    /// <summary>Takes back everything. What did not fit in one piece will next time.</summary>
    public void Return()
    {
        if (pieces.Count > 1)
        {
            var total = pieces.Aggregate((nuint)0, (sum, piece) => sum + piece.Size);
            FreePieces();
            AddPiece(total);
        }
        used = 0;
        Free.Add(this);
    }

    void AddPiece(nuint size)
    {
        size = Math.Max(size, 1 << 16);
        pieces.Add(((nint)NativeMemory.AlignedAlloc(size, Alignment), size));
        used = 0;
    }

    void FreePieces()
    {
        foreach (var (address, _) in pieces)
            NativeMemory.AlignedFree((void*)address);
        pieces.Clear();
    }
}
