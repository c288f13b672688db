using System.Runtime.InteropServices;

namespace GPC.Numerics;

/// <summary>
/// New memory is given page by page, when it is first written. For a large matrix that takes longer than to compute it, unless pages are large: 2 MiB instead of 4 KiB.
/// </summary>
internal static partial class HugePages
{
    const nuint Page = 2 << 20;
    const int AdviseHugePage = 14;

    /// <summary>Asks for large pages, where the system has them (Linux with transparent huge pages set to <c>madvise</c>), for memory that is going to be written whole.</summary>
    public static unsafe void Ask<T>(Block<T> block, long count)
        where T : unmanaged
    {
        if (!OperatingSystem.IsLinux()) return;
        var start = (nuint)block.Start.Address;
        var first = (start + Page - 1) / Page * Page;
        var end = (start + ((nuint)count * (nuint)sizeof(T))) / Page * Page;
        if (first < end) _ = Advise(first, end - first, AdviseHugePage); // Refused, nothing is lost.
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint start, nuint length, int advice);
}
