namespace GPC.LibTorch;

/// <summary>
/// Tells the garbage collector about the native memory behind tensors, so that it runs before forgotten ones fill the machine. Every thread adds up its
/// own balance and reports it by the mebibyte, which keeps the cost off the small tensors.
/// </summary>
internal static class MemoryPressure
{
    private const long Step = 1024;

    [ThreadStatic] private static long t_balance;

    internal static void Add(long kibibytes)
    {
        if ((t_balance += kibibytes) < Step) return;
        GC.AddMemoryPressure(t_balance * 1024);
        t_balance = 0;
    }

    internal static void Remove(long kibibytes)
    {
        if ((t_balance -= kibibytes) > -Step) return;
        GC.RemoveMemoryPressure(-t_balance * 1024);
        t_balance = 0;
    }
}
