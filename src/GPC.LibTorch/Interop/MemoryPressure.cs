namespace GPC.LibTorch;

/// <summary>
/// Keeps forgotten tensors from filling the machine. The garbage collector is told of the native memory behind tensors, and when that memory has grown by a
/// half (and by 256 MiB at least) since the last look, a full collection runs and is given a moment to free them. Tensors that are disposed in time never
/// get there. Every thread adds up its own balance and reports it by the mebibyte, which keeps the cost off the small tensors.
/// </summary>
internal static class MemoryPressure
{
    private const long Step = 1024;
    private const long Slack = 256 * 1024;
    private const int Patience = 200;

    [ThreadStatic] private static long t_balance;

    private static long s_live;
    private static long s_limit = Slack;
    private static int s_reclaiming;

    internal static void Add(long kibibytes)
    {
        if ((t_balance += kibibytes) < Step) return;
        var balance = t_balance;
        t_balance = 0;
        GC.AddMemoryPressure(balance * 1024);
        if (Interlocked.Add(ref s_live, balance) > Volatile.Read(ref s_limit)) Reclaim();
    }

    internal static void Remove(long kibibytes)
    {
        if ((t_balance -= kibibytes) > -Step) return;
        var balance = t_balance;
        t_balance = 0;
        GC.RemoveMemoryPressure(-balance * 1024);
        Interlocked.Add(ref s_live, balance);
    }

    // Waits for the finalizers, but not for ever: one of them may need a lock that this thread holds.
    private static void Reclaim()
    {
        if (Interlocked.Exchange(ref s_reclaiming, 1) != 0) return;
        GC.Collect();
        var live = Interlocked.Read(ref s_live);
        for (var waited = 0; waited < Patience; waited++)
        {
            Thread.Sleep(1);
            var now = Interlocked.Read(ref s_live);
            if (waited > 1 && now >= live) break;
            live = now;
        }
        Volatile.Write(ref s_limit, Math.Max(live + Slack, live * 3 / 2));
        Volatile.Write(ref s_reclaiming, 0);
    }
}
